import { COMPARATOR_SIGNS } from '#shared/domain/comparator-words.ts';
import type { Threshold } from '#shared/schema/threshold.ts';

/** The threshold as it is printed: `≥ 60 分钟/天`, `10–20 人`. */
export function thresholdText({ comparator, value, upper, unit }: Threshold): string {
  if (comparator === 'between') return `${value}–${upper ?? ''} ${unit}`;
  return `${COMPARATOR_SIGNS[comparator]} ${value} ${unit}`;
}
