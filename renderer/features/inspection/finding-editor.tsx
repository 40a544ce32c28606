import { useRef, type ReactNode } from 'react';
import { App, Button, Input, Select } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { setFields } from '#renderer/stores/writing.ts';
import { severitySchema, type Finding } from '#shared/schema/inspection.ts';
import { FindingTerms } from './finding-terms.tsx';
import { inspectionTexts } from './texts.ts';

type FindingEditorProps = {
  readonly id: string;
  readonly inspectionId: string;
  readonly itemId: string | null;
  /** Null until the first words are stored. */
  readonly finding: Finding | null;
  readonly shouldFocus: boolean;
};

type Changes = Partial<Omit<Finding, 'inspectionId' | 'itemId'>>;

/** As a finding begins. Who sees to it is the head until somebody else is named. */
const BLANK = {
  text: '',
  severity: '一般',
  requirement: '',
  responsible: '学校负责人',
  dueOn: null,
  withoutDueDay: null,
  deleted: false,
} as const;

/** What is wrong, how grave it is, what the school has to do, by when. */
export function FindingEditor({ id, inspectionId, itemId, finding, shouldFocus }: FindingEditorProps): ReactNode {
  const say = useTexts(inspectionTexts).findings;
  const { message } = App.useApp();
  const save = useSave();
  // Known here at once: the next field may be left before the stored finding has come back to this form.
  const isStored = useRef(finding !== null);
  const change = async (fields: Changes): Promise<boolean> => {
    const edits = setFields('finding', id, isStored.current ? fields : { inspectionId, itemId, ...BLANK, ...fields });
    const wasStored = isStored.current;
    isStored.current = true;
    const isSaved = await save(edits);
    if (!isSaved) isStored.current = wasStored;
    return isSaved;
  };
  const shown = finding ?? BLANK;
  const text = useDraft(shown.text, (words) => change({ text: words }));
  const requirement = useDraft(shown.requirement, (words) => change({ requirement: words }));
  const remove = async (): Promise<void> => {
    if (await change({ deleted: true })) message.info(say.removed);
  };
  return (
    <div className="finding" ref={shouldFocus ? scrollIntoView : null}>
      <Input.TextArea
        aria-label={say.text}
        placeholder={say.textHint}
        autoFocus={shouldFocus}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={4_000}
        value={text.text}
        onChange={(event) => text.onChange(event.target.value)}
        onBlur={text.onBlur}
      />
      <Input.TextArea
        aria-label={say.requirement}
        placeholder={say.requirementHint}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={4_000}
        value={requirement.text}
        onChange={(event) => requirement.onChange(event.target.value)}
        onBlur={requirement.onBlur}
      />
      <div className="finding-terms">
        <Select
          aria-label={say.severity}
          value={shown.severity}
          options={severitySchema.options.map((value) => ({ value, label: value }))}
          onChange={(severity: Finding['severity']) => void change({ severity })}
        />
        <FindingTerms
          responsible={shown.responsible}
          dueOn={shown.dueOn}
          withoutDueDay={shown.withoutDueDay}
          onChange={change}
        />
        {finding === null ? null : (
          <Button type="text" aria-label={say.remove} onClick={() => void remove()}>
            {say.removeShort}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The whole of a new finding is brought into sight, not only the field the cursor is in. */
const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
