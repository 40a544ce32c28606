import { expect, test } from 'vitest';
import { judge } from '#shared/domain/inspection/judge.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { gapText, readMeasured, sideOf } from './measured.ts';

const threshold = (fields: Partial<Threshold>): Threshold => ({
  comparator: '>=',
  value: 60,
  upper: null,
  unit: '分钟/天',
  ...fields,
});

test('blank is not zero, and full-width digits are digits', () => {
  expect(readMeasured('  ')).toEqual({ kind: 'blank' });
  expect(readMeasured('0')).toEqual({ kind: 'number', value: 0 });
  expect(readMeasured('４５．５')).toEqual({ kind: 'number', value: 45.5 });
  expect(readMeasured('45。5')).toEqual({ kind: 'number', value: 45.5 });
});

test('what is not one number is refused rather than guessed', () => {
  for (const text of ['约45', '1,000', '45-60', '1e3', '--1', '.']) expect(readMeasured(text).kind).toBe('invalid');
});

test('a gap is said without the dust of binary arithmetic', () => {
  expect(gapText(0.3 - 0.1, '米')).toBe('0.2 米');
  // What two shares differ by is told in points: 65 % is 5 points, and not 5 %, above 60 %.
  expect(gapText(5, '%')).toBe('5 个百分点');
});

test('a range says on which side a value lies outside it', () => {
  const range = threshold({ comparator: 'between', value: 10, upper: 20, unit: '人' });
  expect(thresholdText(range)).toBe('10–20 人');
  const sides = [5, 10, 25].map((measured) => sideOf(measured, range, judge(measured, range)));
  expect(sides).toEqual(['below', 'reached', 'above']);
});

test('an upper limit is overstepped from above', () => {
  const limit = threshold({ comparator: '<=', value: 45, unit: '人' });
  expect(thresholdText(limit)).toBe('≤ 45 人');
  expect(sideOf(50, limit, judge(50, limit))).toBe('above');
});
