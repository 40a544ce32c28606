import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { type Holding, spreadOf } from './coefficient.ts';
import { evaluateSchools } from './evaluate-schools.ts';
import { type Addition, leastAdditions, planBalancing } from './least-additions.ts';

const totalOf = (additions: readonly Addition[] | null): number =>
  (additions ?? []).reduce((sum, { amount }) => sum + amount, 0);

const after = (holdings: readonly Holding[], additions: readonly Addition[] | null): number => {
  const added = new Map((additions ?? []).map(({ index, amount }) => [index, amount]));
  const raised = holdings.map((holding, i) => ({ ...holding, amount: holding.amount + (added.get(i) ?? 0) }));
  return spreadOf(raised)?.coefficient ?? Number.NaN;
};

/** The least number of units over all ways to hand them out, by trying them. */
function leastByTrying(holdings: readonly Holding[], limit: number): number {
  const canDo = (from: number, units: number, list: readonly Holding[]): boolean => {
    if (units === 0) return (spreadOf(list)?.coefficient ?? 1) <= limit + 1e-12;
    return list.some(
      (_, i) =>
        i >= from &&
        canDo(
          i,
          units - 1,
          list.map((it, j) => (j === i ? { ...it, amount: it.amount + 1 } : it)),
        ),
    );
  };
  let units = 0;
  while (!canDo(0, units, holdings)) units += 1;
  return units;
}

const smallCounty = fc.array(
  fc.record({ pupils: fc.integer({ min: 20, max: 60 }), amount: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 2, maxLength: 4 },
);

test('nothing is added where the coefficient is within its limit, nor where there is nothing to compare', () => {
  expect(leastAdditions([{ pupils: 10, amount: 4 }], { limit: 0.5, comesWhole: false })).toEqual([]);
  expect(leastAdditions([{ pupils: 10, amount: 0 }], { limit: 0.5, comesWhole: true })).toBeNull();
});

test('hands out no more whole units than the best of all ways does', () => {
  fc.assert(
    fc.property(smallCounty, (holdings) => {
      const additions = leastAdditions(holdings, { limit: 0.3, comesWhole: true });
      expect(after(holdings, additions)).toBeLessThanOrEqual(0.3 + 1e-9);
      expect(totalOf(additions)).toBe(leastByTrying(holdings, 0.3));
    }),
    { numRuns: 60 },
  );
});

test('an amount that divides reaches the limit exactly, with no more than any whole units would take', () => {
  fc.assert(
    fc.property(smallCounty, (holdings) => {
      fc.pre(after(holdings, null) > 0.3);
      const additions = leastAdditions(holdings, { limit: 0.3, comesWhole: false });
      expect(after(holdings, additions)).toBeCloseTo(0.3, 6);
      expect(totalOf(additions)).toBeLessThanOrEqual(
        totalOf(leastAdditions(holdings, { limit: 0.3, comesWhole: true })) + 1e-6,
      );
    }),
  );
});

test('names the schools, and the county passes once they have it', () => {
  const national = standardWith({});
  const uneven = [2, 3, 30, 30].map((rooms) => ({ ...goodPrimary(500), 'multimedia-rooms': rooms }));
  const { departments } = evaluateSchools(primaryCounty(uneven), national);
  const plan = planBalancing(departments, national, { stage: '小学', indicator: 'L7', limit: 0.5 });
  expect(plan).toMatchObject({ unit: '间', additions: [{ code: '330000001' }, { code: '330000002' }] });
  const given = new Map(plan?.additions.map(({ code, amount }) => [code, amount]));
  const raised = departments.map(({ code, indicators }) => ({
    pupils: 500,
    amount: (indicators['L7']?.amount ?? 0) + (given.get(code) ?? 0),
  }));
  expect(spreadOf(raised)?.coefficient).toBeLessThanOrEqual(0.5);
});

test('a school of several stages has to add more than what falls to the stage, and both sums are told', () => {
  const national = standardWith({});
  const joined = school('330000009', '九年一贯制学校');
  const facts = schoolFacts(joined.code, YEAR, {
    ...goodStage('小学', 300),
    ...goodStage('初中', 300),
    ...goodShared(600),
    'equipment-value': 1000,
  });
  const plain = primaryCounty([goodPrimary(400)]);
  const county = { ...plain, schools: [...plain.schools, joined], facts: [...plain.facts, facts] };
  const { departments } = evaluateSchools(county, national);
  const plan = planBalancing(departments, national, { stage: '小学', indicator: 'L6', limit: 0.5 });
  const [addition] = plan?.additions ?? [];
  const share = departments.find(({ code, stage }) => code === joined.code && stage === '小学')?.share ?? 1;
  expect(share).toBeLessThan(0.5);
  expect(addition?.code).toBe(joined.code);
  expect(addition?.schoolAmount).toBeCloseTo((addition?.amount ?? 0) / share, 6);
  expect(plan?.schoolTotal).toBeCloseTo((plan?.total ?? 0) / share, 6);
});
