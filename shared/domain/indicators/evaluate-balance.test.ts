import { expect, test } from 'vitest';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import {
  emptyProfile,
  type FigureInput,
  goodPrimary,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { must } from '../../util/must.ts';
import { evaluateBalance, type StageResult } from './evaluate-balance.ts';
import { evaluateSchools } from './evaluate-schools.ts';
import type { CountyData } from './unit.ts';

const national = standardWith({});

const balanceOf = (data: CountyData, standard = national): readonly StageResult[] =>
  evaluateBalance(evaluateSchools(data, standard).departments, standard);

const primaryOf = (figures: readonly Record<string, FigureInput>[], standard = national): StageResult =>
  must(balanceOf(primaryCounty(figures), standard)[0], 'the county has 小学');

test('finds the published coefficient, which other formulas would let pass', () => {
  const { pupils, amounts, mean, coefficient } = examples.books;
  const stage = primaryOf(pupils.map((count, i) => ({ ...goodPrimary(count), 'equipment-value': amounts[i] ?? 0 })));
  expect(stage.indicators['L6']).toMatchObject({ limit: 0.5, passes: false, count: 5, reason: null });
  expect(stage.indicators['L6']?.mean).toBeCloseTo(mean, 12);
  expect(stage.indicators['L6']?.coefficient).toBeCloseTo(coefficient, 12);
  expect(stage.indicators['L5']).toMatchObject({ passes: true });
  expect(stage.indicators['L5']?.coefficient).toBeCloseTo(0, 9);
  expect(stage.coefficientsPass).toBe(false);
});

test('gives the mean in the unit of the indicator', () => {
  expect(primaryOf([goodPrimary(1000), goodPrimary(500)]).indicators['L2']?.mean).toBeCloseTo(2, 12);
});

test('a coefficient at its limit passes', () => {
  const stage = primaryOf([
    { ...goodPrimary(100), 'multimedia-rooms': 15 },
    { ...goodPrimary(100), 'multimedia-rooms': 5 },
  ]);
  expect(stage.indicators['L7']).toMatchObject({ coefficient: expect.closeTo(0.5, 12), passes: true, asPrinted: null });
});

test('shows both verdicts where the printed coefficient would pass', () => {
  const stage = primaryOf([
    { ...goodPrimary(100), 'equipment-value': 150_030 },
    { ...goodPrimary(100), 'equipment-value': 49_970 },
  ]);
  expect(stage.indicators['L6']).toMatchObject({ passes: false, asPrinted: { value: 0.5, met: true } });
});

test('one missing figure leaves that coefficient out of reach, names school and figure, and hides no failure', () => {
  const stage = primaryOf([{ ...goodPrimary(100), 'equipment-value': 'blank' }, goodPrimary(300), goodPrimary(200)]);
  expect(stage.indicators['L6']).toMatchObject({ mean: null, coefficient: null, passes: null });
  expect(stage.indicators['L6']?.reason).toContain('试验学校330000001');
  expect(stage.indicators['L6']?.reason).toContain('教学仪器设备值');
  expect(stage.indicators['L5']?.coefficient).toBeCloseTo(0, 9);
  expect(stage).toMatchObject({ schoolsPass: null, coefficientsPass: null, passes: null });
});

test('nobody having anything is no perfect balance', () => {
  const stage = primaryOf([{ ...goodPrimary(100), 'multimedia-rooms': 0 }]);
  expect(stage.indicators['L7']).toMatchObject({ mean: 0, coefficient: null, passes: null, count: 1 });
});

test('the county passes a stage only when every school and every coefficient does', () => {
  expect(primaryOf([goodPrimary(100), goodPrimary(700)])).toMatchObject({ passes: true, passedCount: 2 });
  const poor = { ...goodPrimary(100), 'multimedia-rooms': 2, 'backbone-teachers@小学': 0.9 };
  expect(primaryOf([poor, goodPrimary(700)])).toMatchObject({
    schoolsPass: false,
    coefficientsPass: true,
    passes: false,
    passedCount: 1,
    unknownCount: 0,
  });
  const unsaid = { ...goodPrimary(100), 'multimedia-rooms': 'blank', 'equipment-value': 'blank' } as const;
  expect(primaryOf([unsaid, goodPrimary(700)])).toMatchObject({ passedCount: 1, unknownCount: 1 });
});

test('departments of split schools stand among the schools of their stage', () => {
  const joined = school('330000002', '九年一贯制学校');
  const figures = { ...goodPrimary(200), 'pupils@初中': 100, 'backbone-teachers@初中': 3 };
  const data = primaryCounty([goodPrimary(100)]);
  const stages = balanceOf({
    ...data,
    schools: [...data.schools, joined],
    facts: [...data.facts, schoolFacts('330000002', YEAR, figures)],
  });
  expect(stages.map(({ stage, departmentCount }) => [stage, departmentCount])).toEqual([
    ['小学', 2],
    ['初中', 1],
  ]);
  expect(stages[1]?.indicators['L2']).toMatchObject({ coefficient: 0, count: 1, limit: 0.45 });
});

test('a county may hold itself to a tighter coefficient', () => {
  const limit = { stage: '小学' as const, kinds: null, value: 0.4, from: '2020-01-01', until: null, source: null };
  const tighter = standardWith({ profiles: [{ ...emptyProfile, coefficients: [limit] }] });
  const uneven = [
    { ...goodPrimary(100), 'multimedia-rooms': 14.5 },
    { ...goodPrimary(100), 'multimedia-rooms': 5.5 },
  ];
  expect(primaryOf(uneven).indicators['L7']?.passes).toBe(true);
  expect(primaryOf(uneven, tighter).indicators['L7']).toMatchObject({ limit: 0.4, passes: false });
});
