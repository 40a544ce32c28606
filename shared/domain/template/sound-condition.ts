import type { Condition } from '../../schema/condition.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import { isJudged } from '../inspection/form.ts';
import { findRichForm } from './draft-form.ts';

/** Whether a condition can be fulfilled: it names an earlier item, and answers that this item can have. */
export function isConditionSound(
  condition: Condition,
  earlier: readonly { readonly id: string; readonly item: DraftItem }[],
): boolean {
  const asked = earlier.find(({ id }) => id === condition.itemId);
  if (asked === undefined) return false;
  if (condition.kind === 'result') return canHaveResult(asked.item);
  const labels = labelsOf(asked.item);
  return condition.labels.every((label) => labels.includes(label));
}

/** What a condition on an item can ask for: its result, its labels, or nothing. */
export const canHaveResult = (item: DraftItem): boolean => {
  if (item.kind === 'verdict' || item.kind === 'number') return true;
  const form = findRichForm(item);
  return form !== null && isJudged(form);
};

export function labelsOf({ kind, form }: DraftItem): readonly string[] {
  if (kind === 'level') return form.levels.map(({ label }) => label);
  return kind === 'choice' || kind === 'choices' ? form.options.map(({ label }) => label) : [];
}
