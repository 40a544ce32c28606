import type { Comparator, Threshold } from '#shared/schema/threshold.ts';

const signs: Readonly<Record<Exclude<Comparator, 'between'>, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

/** The threshold as it is printed: `≥ 60 分钟/天`, `10–20 人`. */
export function thresholdText({ comparator, value, upper, unit }: Threshold): string {
  if (comparator === 'between') return `${value}–${upper ?? ''} ${unit}`;
  return `${signs[comparator]} ${value} ${unit}`;
}
