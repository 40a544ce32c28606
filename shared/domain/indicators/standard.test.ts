import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { emptyProfile, FIGURES, standardWith } from '#tests/helpers/county.ts';
import type { Profile } from '../../schema/indicator.ts';
import { must } from '../../util/must.ts';
import { resolveStandard } from './resolve-standard.ts';
import { findLimit, isEased, type Limit, type Standard } from './standard.ts';

function limitOf(standard: Standard, id: string, stage: '小学' | '初中'): Limit | undefined {
  const indicator = must(
    standard.indicators.find((it) => it.id === id),
    `${id} is in the standard`,
  );
  const [first] = indicator.tests.filter((it) => it.kind === 'limit');
  return findLimit(standard.limits.get(must(first, `${id} has a limit`)) ?? [], stage, null);
}

const raising = (value: number, from = '2024-01-01'): Profile => ({
  ...emptyProfile,
  thresholds: [
    {
      indicator: 'L6',
      test: 'value',
      threshold: { stage: '小学', kinds: null, value, from, until: null },
      source: emptyProfile.source,
    },
  ],
});

const resolvedWith = (profile: Profile): Standard =>
  resolveStandard({ national: NATIONAL_STANDARD, profiles: [profile], figures: FIGURES, date: '2025-09-01' });

const problemsOf = (profile: Profile) => resolvedWith(profile).problems;

test('a profile raises a threshold for its stage and keeps the source of each', () => {
  const standard = standardWith({ profiles: [raising(2600)] });
  expect(limitOf(standard, 'L6', '小学')).toMatchObject({
    value: 2600,
    source: { document: '试验县文件' },
    setBy: '试验县',
  });
  expect(limitOf(standard, 'L6', '初中')).toMatchObject({
    value: 2500,
    source: NATIONAL_STANDARD.indicators[5]?.source,
  });
});

test('the national standard itself stays as it is', () => {
  const before = structuredClone(NATIONAL_STANDARD);
  standardWith({ profiles: [raising(2600)] });
  expect(NATIONAL_STANDARD).toEqual(before);
});

test('a threshold counts from its day on', () => {
  const profiles = [raising(2600, '2025-09-02')];
  expect(limitOf(standardWith({ profiles }), 'L6', '小学')?.value).toBe(2000);
  expect(limitOf(standardWith({ profiles, date: '2025-09-02' }), 'L6', '小学')?.value).toBe(2600);
});

test('a profile may not ease what stands above it: it is told, and what stands above it stays', () => {
  const loosened = resolvedWith(raising(1800));
  expect(loosened.problems).toEqual([{ kind: 'eased', profile: 'test-county', indicator: 'L6', from: 2000, to: 1800 }]);
  expect(limitOf(loosened, 'L6', '小学')).toMatchObject({ value: 2000, setBy: '全国' });
  const loose = { stage: '初中' as const, kinds: null, value: 0.5, from: '2024-01-01', until: null, source: null };
  expect(problemsOf({ ...emptyProfile, coefficients: [loose] })).toMatchObject([{ kind: 'eased', indicator: null }]);
});

test('says which test, indicator or relaxation a profile gets wrong', () => {
  const wrongTest = raising(2600).thresholds.map((threshold) => ({ ...threshold, test: 'size' }));
  expect(problemsOf({ ...emptyProfile, thresholds: wrongTest })).toMatchObject([
    { kind: 'unknown-test', test: 'size' },
  ]);
  expect(problemsOf({ ...emptyProfile, indicators: NATIONAL_STANDARD.indicators.slice(0, 1) })).toMatchObject([
    { kind: 'indicator-exists', indicator: 'L1' },
  ]);
  const relaxations = [{ id: 'free-lunch', on: true, from: '2020-01-01', until: null, source: null }];
  expect(problemsOf({ ...emptyProfile, relaxations })).toMatchObject([{ kind: 'unknown-relaxation' }]);
});

test('a profile past its end is left out with a note', () => {
  const standard = standardWith({ profiles: [{ ...raising(2600), until: '2022-12-31' }] });
  expect(limitOf(standard, 'L6', '小学')?.value).toBe(2000);
  expect(standard.notes).toEqual(['“试验县标准”自2020-01-01至2022-12-31有效，2025-09-01不适用，未采用']);
});

test('before the standard there are no limits', () => {
  expect(limitOf(standardWith({ date: '2016-09-01' }), 'L6', '小学')).toBeUndefined();
});

const anyOverride = fc.record({
  slot: fc.constantFrom(
    ...NATIONAL_STANDARD.indicators.flatMap(({ id, tests }) =>
      tests.flatMap((it) => (it.kind === 'limit' && it.thresholds.length > 0 ? [{ indicator: id, test: it.id }] : [])),
    ),
  ),
  stage: fc.constantFrom('小学', '初中', null),
  value: fc.double({ min: 0, max: 4000, noNaN: true }),
});

const anyProfile = fc.array(anyOverride, { maxLength: 8 }).map((overrides): Profile => ({
  ...emptyProfile,
  thresholds: overrides.map(({ slot, stage, value }) => ({
    ...slot,
    threshold: { stage, kinds: null, value, from: '2024-01-01', until: null },
    source: emptyProfile.source,
  })),
}));

test('whatever profiles say, no limit ever asks less than the national one', () => {
  const national = standardWith({});
  fc.assert(
    fc.property(fc.array(anyProfile, { maxLength: 3 }), (profiles) => {
      const laid = resolveStandard({ national: NATIONAL_STANDARD, profiles, figures: FIGURES, date: '2025-09-01' });
      const loosened = [...laid.limits].flatMap(([limitTest, limits]) =>
        limitTest.stages.filter((stage) => {
          const [now, before] = [limits, national.limits.get(limitTest) ?? []].map((of) => findLimit(of, stage, null));
          if (before === undefined) return false;
          return now === undefined || isEased(limitTest.comparator, before.value, now.value);
        }),
      );
      expect(loosened).toEqual([]);
      const told = profiles.flatMap(({ thresholds }) => thresholds).length;
      expect(laid.problems.length).toBeLessThanOrEqual(told);
    }),
  );
});
