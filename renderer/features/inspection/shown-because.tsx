import type { ReactNode } from 'react';
import { BranchesOutlined } from '@ant-design/icons';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { Item } from '#shared/schema/template.ts';
import { inspectionTexts } from './texts.ts';

/** Why an item is asked that depends on another; nothing for one that is asked always. */
export function ShownBecause({ item, items }: { readonly item: Item; readonly items: readonly Item[] }): ReactNode {
  const reasonOf = useReason(items);
  if (item.showWhen === null) return null;
  return (
    <p className="quiet shown-because">
      <BranchesOutlined aria-hidden /> {reasonOf(item.showWhen)}
    </p>
  );
}

/** A condition in words: which earlier item, answered how. */
export function useReason(items: readonly Item[]): (condition: Condition) => string {
  const say = useTexts(inspectionTexts);
  const results = useTexts(resultTexts);
  return (condition) => {
    const no = items.find(({ id }) => id === condition.itemId)?.no ?? '';
    const answers = condition.kind === 'option' ? condition.labels : condition.results.map((result) => results[result]);
    return say.shownBecause(no, answers);
  };
}
