import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Threshold } from '../../schema/threshold.ts';
import { doubtOfMeasured, doubtOfUnit, doubtOfValue, isPossible } from './plausible.ts';

const atLeast = (value: number, unit: string): Threshold => ({ comparator: '>=', value, upper: null, unit });
const kindOf = (measured: number, threshold: Threshold) => doubtOfMeasured(measured, threshold)?.kind ?? null;
const day = '2026-11-22';

test('a day has 24 hours and 1440 minutes, a week 7 days', () => {
  expect(kindOf(1_441, atLeast(60, '分钟/天'))).toBe('beyondPeriod');
  expect(kindOf(1_440, atLeast(1_000, '分钟/天'))).toBeNull();
  expect(kindOf(24.5, atLeast(1, '小时/天'))).toBe('beyondPeriod');
  expect(kindOf(8, atLeast(5, '天/周'))).toBe('beyondPeriod');
});

test('nothing measured is less than nothing, but for differences and temperatures', () => {
  expect(kindOf(-1, atLeast(60, '分钟/天'))).toBe('negative');
  expect(kindOf(-1, atLeast(0, '个百分点'))).toBeNull();
});

test('more than a hundred percent, and ten times the standard, is asked about and may stand', () => {
  expect(kindOf(120, atLeast(90, '%'))).toBe('beyondHundred');
  expect(kindOf(600, atLeast(60, '分钟/天'))).toBe('farAbove');
  expect(kindOf(12, atLeast(1, '次/学期'))).toBeNull();
  for (const doubt of [doubtOfMeasured(120, atLeast(90, '%')), doubtOfMeasured(600, atLeast(60, '分钟/天'))])
    expect(doubt !== null && isPossible(doubt)).toBe(true);
});

test('of so many, no more can be counted; a count is whole', () => {
  const form = { kind: 'ratio', countLabel: '合格人数', totalLabel: '抽测人数', threshold: null } as const;
  const of = (count: number | null, total: number | null) =>
    doubtOfValue(form, { kind: 'ratio', count, total }, day)?.kind ?? null;
  expect(of(51, 50)).toBe('countBeyondTotal');
  expect(of(2.5, 50)).toBe('fraction');
  expect(of(-1, 50)).toBe('negative');
  expect(of(0, 0)).toBe('noneCounted');
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1 }), (a, b) => of(Math.min(a, b), b) === null && of(null, b) === null),
  );
});

test('no score exceeds the full one', () => {
  const form = { kind: 'score', full: 10, passAt: 6 } as const;
  expect(doubtOfValue(form, { kind: 'score', points: 10.5 }, day)).toEqual({ kind: 'beyondFull', full: 10 });
  expect(doubtOfValue(form, { kind: 'score', points: 10 }, day)).toBeNull();
});

test('a day that is still to come is asked about', () => {
  const form = { kind: 'date', latest: null } as const;
  expect(doubtOfValue(form, { kind: 'date', date: '2026-11-23' }, day)?.kind).toBe('dayToCome');
  expect(doubtOfValue(form, { kind: 'date', date: day }, day)).toBeNull();
});

test('a unit nobody knows allows every figure that is not negative', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true }), (figure) => {
      expect(doubtOfUnit(figure, '间/百名学生')).toBeNull();
    }),
  );
});
