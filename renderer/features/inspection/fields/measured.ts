import type { Judgement } from '#shared/domain/inspection/judge.ts';
import { isPercent } from '#shared/domain/inspection/unit-limits.ts';
import type { Threshold } from '#shared/schema/threshold.ts';

export type MeasuredText =
  { readonly kind: 'blank' } | { readonly kind: 'number'; readonly value: number } | { readonly kind: 'invalid' };

/** A number as inspectors type it, full-width digits and points included. Blank is not zero. */
export function readMeasured(text: string): MeasuredText {
  const plain = text.normalize('NFKC').replaceAll('。', '.').trim();
  if (plain === '') return { kind: 'blank' };
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? { kind: 'number', value: Number(plain) } : { kind: 'invalid' };
}

/** A gap without the dust of binary arithmetic (0.3 - 0.1 = 0.19999…); between two shares it is one of points. */
export const gapText = (gap: number, unit: string): string =>
  `${Number(gap.toPrecision(12))} ${isPercent(unit) ? '个百分点' : unit}`;

/** On which side of the threshold a value lies that does not meet it. */
export const sideOf = (measured: number, threshold: Threshold, judgement: Judgement): 'reached' | 'below' | 'above' =>
  judgement.result === 'met' ? 'reached' : isBelow(measured, threshold) ? 'below' : 'above';

const isBelow = (measured: number, { comparator, value }: Threshold): boolean =>
  comparator === '>=' || comparator === '>' || (comparator !== '<' && comparator !== '<=' && measured < value);
