import type { DraftItem } from '../../schema/template-draft.ts';
import { isJudged } from '../inspection/form.ts';
import { findRichForm } from './draft-form.ts';

type Asked = { readonly id: string; readonly item: DraftItem };

/** Why the condition of an item can never be fulfilled. */
export type ConditionFault =
  /** The item it names is not there. */
  | { readonly kind: 'gone' }
  /** The item it names stands after the one it decides about. */
  | { readonly kind: 'later' }
  /** The item it names is recorded only: it is neither met nor unmet. */
  | { readonly kind: 'unjudged' }
  | { readonly kind: 'lostLabels'; readonly lost: readonly string[]; readonly left: readonly string[] };

/** Null for an item that is asked always, and for a condition that can be fulfilled. */
export function findConditionFault(entries: readonly Asked[], at: number): ConditionFault | null {
  const condition = entries[at]?.item.showWhen ?? null;
  if (condition === null) return null;
  const askedAt = entries.findIndex(({ id }) => id === condition.itemId);
  const asked = entries[askedAt];
  if (asked === undefined) return { kind: 'gone' };
  if (askedAt >= at) return { kind: 'later' };
  if (condition.kind === 'result') return canHaveResult(asked.item) ? null : { kind: 'unjudged' };
  const known = labelsOf(asked.item);
  const left = condition.labels.filter((label) => known.includes(label));
  const lost = condition.labels.filter((label) => !known.includes(label));
  return lost.length === 0 ? null : { kind: 'lostLabels', lost, left };
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
