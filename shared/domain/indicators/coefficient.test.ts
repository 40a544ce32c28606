import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import { compositeOf, type Holding, spreadOf } from './coefficient.ts';

const holdings = fc.array(
  fc.record({ pupils: fc.integer({ min: 1, max: 5000 }), amount: fc.integer({ min: 0, max: 1_000_000 }) }),
  { minLength: 1, maxLength: 60 },
);
const coefficientOf = (list: readonly Holding[]): number => spreadOf(list)?.coefficient ?? Number.NaN;

test('agrees with the published example of 差异系数', () => {
  const { books } = examples;
  const spread = spreadOf(books.pupils.map((pupils, i) => ({ pupils, amount: books.amounts[i] ?? 0 })));
  expect(spread?.mean).toBeCloseTo(books.mean, 12);
  expect(spread?.deviation).toBeCloseTo(books.deviation, 12);
  expect(spread?.coefficient).toBeCloseTo(books.coefficient, 12);
  expect(spread?.coefficient).not.toBeCloseTo(books.wrongWithoutWeights, 2);
  expect(spread?.coefficient).not.toBeCloseTo(books.wrongAsSample, 2);
});

test('has no coefficient when nobody has anything, and none without schools', () => {
  expect(spreadOf([{ pupils: 40, amount: 0 }])).toMatchObject({ count: 1, mean: 0, coefficient: null });
  expect(spreadOf([])).toBeNull();
});

test('a single school does not differ from itself', () => {
  expect(spreadOf([{ pupils: 40, amount: 7 }])).toMatchObject({ count: 1, coefficient: 0 });
});

test('is never negative and does not depend on the order of schools', () => {
  fc.assert(
    fc.property(holdings, (list) => {
      fc.pre(list.some((holding) => holding.amount > 0));
      expect(coefficientOf(list)).toBeGreaterThanOrEqual(0);
      expect(coefficientOf(list.toReversed())).toBeCloseTo(coefficientOf(list), 9);
    }),
  );
});

test('stays the same when pupils and amounts grow together, or when only the unit of the amount changes', () => {
  fc.assert(
    fc.property(holdings, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
      fc.pre(list.some((holding) => holding.amount > 0));
      const grown = list.map(({ pupils, amount }) => ({ pupils: pupils * factor, amount: amount * factor }));
      const converted = list.map(({ pupils, amount }) => ({ pupils, amount: amount * factor }));
      expect(coefficientOf(grown)).toBeCloseTo(coefficientOf(list), 9);
      expect(coefficientOf(converted)).toBeCloseTo(coefficientOf(list), 9);
    }),
  );
});

test('the composite agrees with the published one', () => {
  expect(compositeOf(examples.composite2012.coefficients)).toBeCloseTo(examples.composite2012.mean, 12);
  expect(compositeOf([])).toBeNull();
});
