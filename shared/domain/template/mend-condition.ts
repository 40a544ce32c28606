import type { DraftItem } from '../../schema/template-draft.ts';
import { assertNever } from '../../util/must.ts';
import { moveAfter } from './arrange.ts';
import type { DraftEntry } from './draft.ts';
import { findConditionFault, type ConditionFault } from './sound-condition.ts';

/** A way to make a condition sound again, in one step. */
export type Mend = 'moveAfter' | 'keepLabels' | 'askAlways';

export function mendsOf(fault: ConditionFault): readonly Mend[] {
  switch (fault.kind) {
    case 'gone':
    case 'unjudged':
      return ['askAlways'];
    case 'later':
      return ['moveAfter', 'askAlways'];
    case 'lostLabels':
      return fault.left.length === 0 ? ['askAlways'] : ['keepLabels', 'askAlways'];
    default:
      return assertNever(fault);
  }
}

export function mendCondition(entries: readonly DraftEntry[], itemId: string, mend: Mend): readonly DraftEntry[] {
  const at = entries.findIndex(({ id }) => id === itemId);
  const condition = entries[at]?.item.showWhen ?? null;
  if (condition === null) return entries;
  const withCondition = (showWhen: DraftItem['showWhen']): DraftEntry[] =>
    entries.map((entry) => (entry.id === itemId ? { ...entry, item: { ...entry.item, showWhen } } : entry));
  if (mend === 'moveAfter') return moveAfter(entries, itemId, condition.itemId);
  if (mend === 'askAlways') return withCondition(null);
  const fault = findConditionFault(entries, at);
  return fault?.kind === 'lostLabels' && condition.kind === 'option'
    ? withCondition({ ...condition, labels: [...fault.left] })
    : entries;
}
