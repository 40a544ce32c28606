import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { DraftEntry, DraftProblem } from '#shared/domain/template/draft.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { templateTexts } from './texts.ts';

type ProblemListProps = {
  readonly problems: readonly DraftProblem[];
  readonly entries: readonly (DraftEntry & { readonly no: string })[];
  readonly onOpen: (itemId: string) => void;
};

/** What is missing before a draft can be published, item by item, each a way to it. */
export function ProblemList({ problems, entries, onOpen }: ProblemListProps): ReactNode {
  const say = useTexts(templateTexts);
  if (problems.length === 0) return <Mark tone="good">{say.editor.complete}</Mark>;
  const noOf = new Map(entries.map(({ id, no }) => [id, no]));
  return (
    <details className="draft-problems">
      <summary>
        <Mark tone="warn">{say.editor.problems(problems.length)}</Mark>
      </summary>
      <ul>
        {[...groupBy(problems, ({ itemId }) => itemId)].map(([itemId, ofItem]) => {
          const text = ofItem.map(({ kind }) => say.problems[kind]).join('；');
          return (
            <li key={itemId}>
              {itemId === null ? (
                text
              ) : (
                <button type="button" className="link" onClick={() => onOpen(itemId)}>
                  {noOf.get(itemId)} {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
