import type { Condition } from '../../schema/condition.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import type { DraftEntry } from './draft.ts';
import { labelsOf } from './sound-condition.ts';

/** Entries with fields of one item changed; a condition on a label of it that is worded anew follows the new wording. */
export function changeItem(
  entries: readonly DraftEntry[],
  itemId: string,
  fields: Partial<DraftItem>,
): readonly DraftEntry[] {
  const changed = entries.map((entry) =>
    entry.id === itemId ? { ...entry, item: { ...entry.item, ...fields } } : entry,
  );
  const [was, is] = [entries, changed].map((list) => list.find(({ id }) => id === itemId)?.item);
  const rewording = was === undefined || is === undefined ? null : findRewording(labelsOf(was), labelsOf(is));
  if (rewording === null) return changed;
  return changed.map((entry) => ({
    ...entry,
    item: { ...entry.item, showWhen: reworded(entry.item.showWhen, itemId, rewording) },
  }));
}

type Rewording = { readonly from: string; readonly to: string };

/** One label among the same number of labels has other words; a blank one is still being written. */
function findRewording(was: readonly string[], is: readonly string[]): Rewording | null {
  const changedAt = was.flatMap((label, at) => (label === is[at] ? [] : [at]));
  const at = changedAt[0];
  if (was.length !== is.length || at === undefined || changedAt.length > 1) return null;
  const [from, to] = [was[at] ?? '', is[at] ?? ''];
  return from === '' || to === '' || was.includes(to) ? null : { from, to };
}

function reworded(condition: Condition | null, itemId: string, { from, to }: Rewording): Condition | null {
  if (condition?.kind !== 'option' || condition.itemId !== itemId) return condition;
  return { ...condition, labels: condition.labels.map((label) => (label === from ? to : label)) };
}
