import { useId, type ReactNode } from 'react';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { itemTexts } from '#renderer/parts/item-texts.ts';

export const GROUP_NAMES = ['question', 'answer', 'check', 'when', 'score', 'basis'] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

type FieldGroupProps = {
  readonly name: GroupName;
  readonly isOpen: boolean;
  /** What the fields say, for as long as they are folded away. */
  readonly summary: string;
  readonly isIncomplete: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/** Fields that belong together; folded away they are told in a line. */
export function FieldGroup({ name, isOpen, summary, isIncomplete, onToggle, children }: FieldGroupProps): ReactNode {
  const say = useTexts(itemTexts);
  const body = useId();
  return (
    <section className="field-group" aria-label={say.groups[name]}>
      <h4>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <span>{say.groups[name]}</span>
          {isIncomplete ? <Mark tone="warn">{say.missing}</Mark> : null}
          {isOpen ? null : <span className="field-group-summary">{summary}</span>}
        </button>
      </h4>
      {isOpen ? (
        <div id={body} className="field-group-body">
          {children}
        </div>
      ) : null}
    </section>
  );
}
