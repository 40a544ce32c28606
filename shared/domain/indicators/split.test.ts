import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import { splitShares } from './split.ts';

test('splits a 九年一贯制 school as the published example does', () => {
  const { primaryPupils, juniorPupils, total, primaryShare, juniorShare } = examples.nineYearSplit;
  const shares = splitShares([
    { pupils: primaryPupils, weight: 1 },
    { pupils: juniorPupils, weight: 1.1 },
  ]);
  expect(shares?.map((share) => share * total)).toEqual([
    expect.closeTo(primaryShare, 8),
    expect.closeTo(juniorShare, 8),
  ]);
});

test('the weights 1, 1.1 and 1.32 give 完全中学 its ratio of 1 to 1.2', () => {
  const shares = splitShares([
    { pupils: 300, weight: 1.1 },
    { pupils: 500, weight: 1.32 },
  ]);
  expect(shares?.[0]).toBeCloseTo(300 / (300 + 1.2 * 500), 12);
});

test('shares out all there is, whatever the numbers of pupils', () => {
  const stage = fc.record({ pupils: fc.integer({ min: 1, max: 5000 }), weight: fc.constantFrom(1, 1.1, 1.32) });
  fc.assert(
    fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), (stages) => {
      expect(splitShares(stages)?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('has nothing to go by when no stage has pupils', () => {
  expect(splitShares([{ pupils: 0, weight: 1 }])).toBeNull();
});
