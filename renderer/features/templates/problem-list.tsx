import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { DraftEntry, DraftProblem } from '#shared/domain/template/draft.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { templateTexts } from './texts.ts';

type ProblemListProps = {
  readonly problems: readonly DraftProblem[];
  readonly entries: readonly (DraftEntry & { readonly no: string })[];
  readonly onOpen: (itemId: string, problem: DraftProblem['kind']) => void;
};

/** What is missing before a draft can be published, item by item, each a way to the field. */
export function ProblemList({ problems, entries, onOpen }: ProblemListProps): ReactNode {
  const say = useTexts(templateTexts).editor;
  const { problems: words } = useTexts(itemTexts);
  if (problems.length === 0) return <Mark tone="good">{say.complete}</Mark>;
  const noOf = new Map(entries.map(({ id, no }) => [id, no]));
  return (
    <details className="draft-problems">
      <summary>
        <Mark tone="warn">{say.problems(problems.length)}</Mark>
      </summary>
      <ul>
        {[...groupBy(problems, ({ itemId }) => itemId)].map(([itemId, ofItem]) => (
          <li key={itemId}>
            {itemId === null ? null : <strong>{noOf.get(itemId)}</strong>}
            {ofItem.map(({ kind }) =>
              itemId === null ? (
                <span key={kind}>{words[kind]}</span>
              ) : (
                <button key={kind} type="button" className="link" onClick={() => onOpen(itemId, kind)}>
                  {words[kind]}
                </button>
              ),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
