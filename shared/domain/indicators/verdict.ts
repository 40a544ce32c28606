import type { Indicator, LimitTest } from '../../schema/indicator.ts';
import { assertNever } from '../../util/must.ts';
import { isAtLeast, isAtMost, roundAsPrinted } from './tolerance.ts';

/** Whether a value holds against a limit, binary noise aside. */
export function meets(value: number, comparator: LimitTest['comparator'], limit: number): boolean {
  switch (comparator) {
    case '>=':
      return isAtLeast(value, limit);
    case '<=':
      return isAtMost(value, limit);
    case '>':
      return !isAtMost(value, limit);
    case '<':
      return !isAtLeast(value, limit);
    case '=':
      return isAtLeast(value, limit) && isAtMost(value, limit);
    default:
      return assertNever(comparator);
  }
}

export interface Verdict {
  readonly met: boolean | null;
  /** Reaches the share of the threshold below which the school rule lets no indicator lie. */
  readonly floorMet: boolean | null;
  /** The verdict on the value as the form prints it, where that differs from the verdict on the value itself. */
  readonly asPrinted: { readonly value: number; readonly met: boolean; readonly floorMet: boolean } | null;
}

export interface Judged {
  readonly value: number | null;
  readonly comparator: LimitTest['comparator'];
  readonly limit: number | null;
  readonly floor: number | null;
  readonly decimals: Indicator['decimals'];
}

/** Judges the value itself; no rule says whether the printed value counts, so a difference is shown, not decided. */
export function judge({ value, comparator, limit, floor, decimals }: Judged): Verdict {
  if (value === null || limit === null) return { met: null, floorMet: null, asPrinted: null };
  const met = meets(value, comparator, limit);
  const floorMet = meets(value, comparator, floor ?? limit);
  const printed = roundAsPrinted(value, decimals);
  const printedMet = meets(printed, comparator, limit);
  const printedFloorMet = meets(printed, comparator, floor ?? limit);
  const differs = printedMet !== met || printedFloorMet !== floorMet;
  return { met, floorMet, asPrinted: differs ? { value: printed, met: printedMet, floorMet: printedFloorMet } : null };
}
