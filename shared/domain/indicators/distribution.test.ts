import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lorenzCurve, rankHoldings, shareOfLeast } from './distribution.ts';

const county = fc
  .array(fc.record({ pupils: fc.integer({ min: 1, max: 3000 }), amount: fc.integer({ min: 0, max: 100_000 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .filter((holdings) => holdings.some(({ amount }) => amount > 0));

const [poor, rich] = [
  { pupils: 300, amount: 300 },
  { pupils: 100, amount: 700 },
];

test('schools stand from the least per pupil to the most, with their part in the difference', () => {
  const ranked = rankHoldings([rich, poor]);
  expect(ranked.map(({ holding, ratio }) => [holding, ratio])).toEqual([
    [poor, 1],
    [rich, 7],
  ]);
  // Mean 2.5: 300 x 1.5² = 675 and 100 x 4.5² = 2025.
  expect(ranked.map(({ part }) => part)).toEqual([0.25, 0.75]);
});

test('the curve runs through the shares of the poorest', () => {
  const curve = lorenzCurve([rich, poor]);
  expect(curve).toEqual([
    { pupils: 0, amount: 0 },
    { pupils: 0.75, amount: 0.3 },
    { pupils: 1, amount: 1 },
  ]);
  expect(shareOfLeast(curve, 0.5)).toBeCloseTo(0.2, 12);
});

test('where all have alike nobody adds to the difference, and half of the pupils have half', () => {
  const alike = [poor, { pupils: 50, amount: 50 }];
  expect(rankHoldings(alike).map(({ part }) => part)).toEqual([null, null]);
  expect(shareOfLeast(lorenzCurve(alike), 0.5)).toBeCloseTo(0.5, 12);
});

test('where there is nothing there is no curve', () => {
  expect(lorenzCurve([])).toEqual([]);
  expect(lorenzCurve([{ pupils: 10, amount: 0 }])).toEqual([]);
  expect(shareOfLeast([], 0.5)).toBeNull();
});

test('the curve rises ever more steeply, never above equal shares, to everything, in whatever order schools come', () => {
  fc.assert(
    fc.property(county, (holdings) => {
      const curve = lorenzCurve(holdings);
      expect(curve.at(-1)?.pupils).toBeCloseTo(1, 9);
      expect(curve.at(-1)?.amount).toBeCloseTo(1, 9);
      for (const { pupils, amount } of curve) expect(amount).toBeLessThanOrEqual(pupils + 1e-9);
      const slopes = curve.slice(1).map((point, i) => {
        const before = curve[i] ?? point;
        return (point.amount - before.amount) / (point.pupils - before.pupils);
      });
      for (const [i, slope] of slopes.entries()) expect(slope).toBeGreaterThanOrEqual((slopes[i - 1] ?? 0) - 1e-6);
      const [half, halfReversed] = [curve, lorenzCurve(holdings.toReversed())].map((it) => shareOfLeast(it, 0.5));
      expect(half).toBeCloseTo(halfReversed ?? Number.NaN, 9);
      const parts = rankHoldings(holdings).map(({ part }) => part ?? 1 / holdings.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 6);
    }),
  );
});
