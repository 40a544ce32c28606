import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { FIELD_IDS } from '../focus-field.ts';
import { inspectionTexts } from '../texts.ts';

type OverruleFieldProps = {
  /** What the result stands against; nothing any more where a reason was left behind, which would be printed. */
  readonly against: 'measured' | 'value' | 'nothing';
  readonly reason: string;
  readonly onCommit: (reason: string | null) => Promise<boolean>;
};

/** Why the inspector's result stands against the figure or value; both are kept. */
export function OverruleField({ against, reason, onCommit }: OverruleFieldProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const draft = useDraft(reason, (text) => onCommit(text.trim() === '' ? null : text));
  const isNeeded = against !== 'nothing';
  return (
    <div className="item-field">
      <label htmlFor={FIELD_IDS.overrule}>
        <Mark tone={isNeeded ? 'warn' : 'plain'}>{say.overrule[against]}</Mark>
      </label>
      <Input.TextArea
        id={FIELD_IDS.overrule}
        placeholder={say.overruleHint}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={2_000}
        status={isNeeded && draft.text.trim() === '' ? 'warning' : ''}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </div>
  );
}
