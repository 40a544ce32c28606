import { assertNever } from '../../util/must.ts';
import type { InspectionResult } from '../../schema/inspection.ts';
import type { Threshold } from '../../schema/threshold.ts';

export type Judgement = {
  readonly result: Extract<InspectionResult, 'met' | 'unmet'>;
  /** How far the value is on the wrong side, in the threshold's unit; 0 when met. */
  readonly gap: number;
};

/** Holds a measured number against a threshold, on the raw value. */
export function judge(measured: number, threshold: Threshold): Judgement {
  const gap = gapOf(measured, threshold);
  return gap === null ? { result: 'met', gap: 0 } : { result: 'unmet', gap };
}

function gapOf(measured: number, { comparator, value, upper }: Threshold): number | null {
  switch (comparator) {
    case '>=':
      return measured >= value ? null : value - measured;
    case '>':
      return measured > value ? null : value - measured;
    case '<=':
      return measured <= value ? null : measured - value;
    case '<':
      return measured < value ? null : measured - value;
    case '=':
      return measured === value ? null : Math.abs(measured - value);
    case 'between':
      if (measured < value) return value - measured;
      return upper !== null && measured > upper ? measured - upper : null;
    default:
      return assertNever(comparator);
  }
}
