import type { AnswerValue } from '../../schema/answer-form.ts';
import type { Threshold } from '../../schema/threshold.ts';
import type { AnswerForm } from './form.ts';
import { FAR_ABOVE, isPercent, longestIn, mayBeNegative } from './unit-limits.ts';

/** Why a figure cannot be, or is hard to believe. */
export type Doubt =
  /** Refused where it is typed. */
  | { readonly kind: 'negative' }
  | { readonly kind: 'beyondPeriod'; readonly most: number; readonly unit: string }
  | { readonly kind: 'beyondFull'; readonly full: number }
  | { readonly kind: 'countBeyondTotal' }
  | { readonly kind: 'fraction' }
  | { readonly kind: 'noneCounted' }
  /** Possible: asked about once. */
  | { readonly kind: 'beyondHundred' }
  | { readonly kind: 'farAbove'; readonly times: number }
  | { readonly kind: 'dayToCome' };

const ASKED: readonly Doubt['kind'][] = ['beyondHundred', 'farAbove', 'dayToCome'];
/** Whether the figure may stand once somebody has said that it is right. */
export const isPossible = (doubt: Doubt): boolean => ASKED.includes(doubt.kind);

/** A figure by its unit alone. */
export function doubtOfUnit(figure: number, unit: string): Doubt | null {
  if (figure < 0 && !mayBeNegative(unit)) return { kind: 'negative' };
  const most = longestIn(unit);
  if (most !== null && figure > most) return { kind: 'beyondPeriod', most, unit };
  return isPercent(unit) && figure > 100 ? { kind: 'beyondHundred' } : null;
}

/** A measured figure, by its unit and by what it is held against. */
export function doubtOfMeasured(measured: number, { value, upper, unit }: Threshold): Doubt | null {
  const doubt = doubtOfUnit(measured, unit);
  if (doubt !== null) return doubt;
  const limit = upper ?? value;
  const isFar = limit >= FAR_ABOVE.from && measured >= limit * FAR_ABOVE.times;
  return isFar ? { kind: 'farAbove', times: FAR_ABOVE.times } : null;
}

/** A value by its form; `today` is an ISO day. What is not whole yet is not doubted. */
export function doubtOfValue(form: AnswerForm, value: AnswerValue, today: string): Doubt | null {
  if (form.kind === 'score' && value.kind === 'score') {
    if (value.points < 0) return { kind: 'negative' };
    return value.points > form.full ? { kind: 'beyondFull', full: form.full } : null;
  }
  if (value.kind === 'ratio') return doubtOfCounts(value);
  return value.kind === 'date' && value.date > today ? { kind: 'dayToCome' } : null;
}

function doubtOfCounts({ count, total }: Extract<AnswerValue, { kind: 'ratio' }>): Doubt | null {
  const counts = [count, total].filter((part) => part !== null);
  if (counts.some((part) => part < 0)) return { kind: 'negative' };
  if (!counts.every(Number.isSafeInteger)) return { kind: 'fraction' };
  if (count !== null && total !== null && count > total) return { kind: 'countBeyondTotal' };
  return total === 0 ? { kind: 'noneCounted' } : null;
}
