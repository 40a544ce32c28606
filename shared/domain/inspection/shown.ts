import type { Condition } from '../../schema/condition.ts';
import type { Item } from '../../schema/template.ts';
import { assertNever } from '../../util/must.ts';
import type { Given } from './form.ts';

/**
 * The items whose condition is fulfilled, in their order. What an item answered that is no longer asked stays stored and
 * counts for nothing; it is there again when the condition is.
 */
export function shownItems(items: readonly Item[], givenTo: (itemId: string) => Given): Item[] {
  const shown = new Set<string>();
  return items.filter((item) => {
    const isShown = item.showWhen === null || (shown.has(item.showWhen.itemId) && isFulfilled(item.showWhen, givenTo));
    if (isShown) shown.add(item.id);
    return isShown;
  });
}

function isFulfilled(condition: Condition, givenTo: (itemId: string) => Given): boolean {
  const { result, value } = givenTo(condition.itemId);
  switch (condition.kind) {
    case 'result':
      return result !== null && condition.results.includes(result);
    case 'option':
      return labelsOf(value).some((label) => condition.labels.includes(label));
    default:
      return assertNever(condition);
  }
}

function labelsOf(value: Given['value']): readonly string[] {
  if (value?.kind === 'level' || value?.kind === 'choice') return [value.label];
  return value?.kind === 'choices' ? value.labels : [];
}
