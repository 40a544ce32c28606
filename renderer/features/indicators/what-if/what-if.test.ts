import { expect, test } from 'vitest';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import seedFigures from '#seeds/figures.json' with { type: 'json' };
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import { supposeSteps, type WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { must } from '#shared/util/must.ts';
import { goodPrimary, primaryCounty, school, YEAR } from '#tests/helpers/county.ts';
import { evaluate } from '../evaluation.ts';
import { listChanges } from './compare.ts';
import { figuresOfKind, figuresOfSchool } from './needed-figures.ts';

const { figures } = figureDictionarySchema.parse(seedFigures);
const standard = standardOfYear(YEAR, { national: NATIONAL_STANDARD, profiles: [], figures });
const county = primaryCounty([goodPrimary(400), { ...goodPrimary(200), 'multimedia-rooms': 1 }]);
const before = evaluate(county, standard);

function changesAfter(...steps: WhatIfStep[]) {
  const supposed = supposeSteps(county, steps);
  if (!supposed.ok) throw new Error(supposed.error.kind);
  return listChanges(before, evaluate(supposed.value.data, standard), '小学');
}

test('only what a step changes is told, with its value before and after', () => {
  const [change, ...others] = changesAfter({
    kind: 'set-figure',
    code: '330000002',
    key: 'multimedia-rooms',
    value: 6,
  });
  expect(others).toEqual([]);
  expect([change?.before?.passes, change?.after.passes]).toEqual([false, true]);
  expect(
    change?.indicators.map(({ definition, before: was, after }) => [definition.id, was?.value, after.value]),
  ).toEqual([['L7', 0.5, 3]]);
});

test('pupils that move change both schools, and a supposed school was not there before', () => {
  expect(
    changesAfter({ kind: 'move-pupils', from: '330000001', to: '330000002', stage: '小学', count: 50 }),
  ).toHaveLength(2);
  const added = changesAfter({ kind: 'add-school', school: school('推演1', '小学'), figures: { 'pupils@小学': 300 } });
  expect(added).toHaveLength(1);
  expect(added[0]?.before).toBeNull();
});

test('a new school with all the figures that are asked for has no indicator that can’t be computed', () => {
  const needed = figuresOfKind('小学', { departments: before.schools.departments, standard });
  const values = Object.fromEntries(needed.map(({ key }) => [key, 300]));
  const [added] = changesAfter({ kind: 'add-school', school: school('推演1', '小学'), figures: values });
  expect(Object.values(must(added, 'it is new').after.indicators).map(({ reason }) => reason)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});

test('the figures of a school are those its indicators are computed from, by the names they are stored under', () => {
  const keys = figuresOfSchool('330000001', { departments: before.schools.departments, standard }).map((it) => it.key);
  expect(keys).toContain('pupils@小学');
  expect(keys).toContain('teaching-area');
  expect(keys).toHaveLength(new Set(keys).size);
});
