import { expect, test } from 'vitest';
import {
  type FigureInput,
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { evaluateSchools } from './evaluate-schools.ts';
import { findShortfalls, needsBySchool, type Shortfall, totalNeeds } from './shortfall.ts';
import type { CountyData } from './unit.ts';

const national = standardWith({});
const shortfallsOf = (data: CountyData): readonly Shortfall[] =>
  findShortfalls(evaluateSchools(data, national).departments, national);

test('a school that meets everything lacks nothing, and what is missing is not guessed', () => {
  expect(shortfallsOf(primaryCounty([goodPrimary(400), { ...goodPrimary(400), 'gym-area': 'blank' }]))).toEqual([]);
});

test('says what is lacking in square metres, whole rooms and yuan', () => {
  const figures = { ...goodPrimary(1000), 'teaching-area': 5000, 'multimedia-rooms': 19, 'equipment-value': 1_900_000 };
  const shortfalls = shortfallsOf(primaryCounty([figures]));
  expect(shortfalls.map(({ indicator, unit, lacking }) => [indicator, lacking, unit])).toEqual([
    ['L4', expect.closeTo(500, 9), '㎡'],
    ['L6', expect.closeTo(100_000, 6), '元'],
    ['L7', 4, '间'],
  ]);
  expect(shortfalls.map(({ lackingToFloor }) => lackingToFloor)).toEqual([0, 0, 1]);
});

const teachers = (pupils: number, count: number): Record<string, FigureInput> => ({
  ...goodPrimary(pupils),
  'backbone-teachers@小学': count,
});

test('a fraction of a teacher is a teacher, and noise is none', () => {
  expect(shortfallsOf(primaryCounty([teachers(101, 1)]))).toMatchObject([{ indicator: 'L2', lacking: 1, unit: '人' }]);
  expect(shortfallsOf(primaryCounty([teachers(300, 0)]))).toMatchObject([{ indicator: 'L2', lacking: 3 }]);
});

test('what departments share is added once for both, and enough for the one that needs more', () => {
  const figures = { ...goodStage('小学', 200), ...goodStage('初中', 100), ...goodShared(300), 'multimedia-rooms': 3 };
  const data = {
    year: YEAR,
    schools: [school('330000001', '九年一贯制学校')],
    facts: [schoolFacts('330000001', YEAR, figures)],
    county: null,
  };
  const shortfalls = shortfallsOf(data);
  expect(shortfalls.map(({ stage, lacking }) => [stage, lacking])).toEqual([
    ['小学', 3],
    ['初中', 2],
  ]);
  const needs = needsBySchool(shortfalls);
  expect(needs).toMatchObject([{ indicator: 'L7', amount: 5 }]);
  const raised = { ...data, facts: [schoolFacts('330000001', YEAR, { ...figures, 'multimedia-rooms': 3 + 5 })] };
  expect(shortfallsOf(raised)).toEqual([]);
});

test('adds up what the county needs', () => {
  const poor = { ...goodPrimary(1000), 'multimedia-rooms': 20 };
  expect(totalNeeds(needsBySchool(shortfallsOf(primaryCounty([poor, poor, goodPrimary(100)]))))).toEqual([
    { indicator: 'L7', unit: '间', amount: 6, schools: 2 },
  ]);
});

test('rooms that departments report apart are added to each', () => {
  const figures = { ...goodStage('小学', 200), ...goodStage('初中', 100), ...goodShared(300) };
  const rooms = { 'multimedia-rooms@小学': 2, 'multimedia-rooms@初中': 1 };
  const shortfalls = shortfallsOf({
    year: YEAR,
    schools: [school('330000001', '九年一贯制学校')],
    facts: [schoolFacts('330000001', YEAR, { ...figures, ...rooms })],
    county: null,
  });
  expect(shortfalls.map(({ lacking, schoolLacking }) => [lacking, schoolLacking])).toEqual([
    [3, 3],
    [2, 2],
  ]);
  expect(needsBySchool(shortfalls)).toMatchObject([{ amount: 5 }]);
});
