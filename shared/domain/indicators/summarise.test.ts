import { expect, test } from 'vitest';
import {
  goodPrimary,
  primaryCounty,
  schoolFacts,
  standardWith,
  YEAR,
  type FigureInput,
} from '#tests/helpers/county.ts';
import { must } from '../../util/must.ts';
import { evaluateCounty } from './evaluate-county.ts';
import { summariseTests, type TestSummary } from './summarise.ts';

const standard = standardWith({});

function summaryOf(id: string, schools: readonly Record<string, FigureInput>[], own: Record<string, FigureInput> = {}) {
  const data = { ...primaryCounty(schools), county: schoolFacts('试验县', YEAR, own) };
  const outcome = evaluateCounty([data], standard).outcomes.find(({ indicator }) => indicator.id === id);
  return summariseTests(must(outcome, `${id} is in the standard`));
}

const only = (summaries: readonly TestSummary[]): TestSummary => must(summaries[0], 'there is a test');

const funds = (training: FigureInput): Record<string, FigureInput> => ({
  ...goodPrimary(400),
  'public-funds-budget': 1000,
  'training-funds-budget': training,
});

test('counts the schools that meet a test, those that do not and those nobody can tell', () => {
  const budget = only(summaryOf('Q4', [funds(50), funds(49), funds('blank'), funds('none')]));
  expect(budget).toMatchObject({ met: false, tally: { met: 1, unmet: 1, unknown: 2 }, limit: 5, of: 'school' });
  const [lacked] = budget.lacked;
  expect(budget.lacked).toHaveLength(1);
  expect(lacked).toMatchObject({
    key: 'training-funds-budget',
    label: '教师培训经费预算数',
    state: 'blank',
    owners: ['330000003', '330000004'],
  });
  expect(lacked?.missing.map(({ code, year }) => [code, year])).toEqual([
    ['330000003', '2025-2026'],
    ['330000004', '2025-2026'],
  ]);
});

test('tells how many verdicts hang on the rounding of the form', () => {
  // 4.96 prints as 5.0.
  expect(only(summaryOf('Q4', [funds(49.6), funds(60)])).doubtful).toBe(1);
});

test('limits computed for each school have no limit in common', () => {
  const rooms = { 'music-rooms-ge-96': 2, 'art-rooms-ge-90': 2 };
  const [music] = summaryOf('G3', [
    { ...goodPrimary(400), ...rooms, 'classes@小学': 12 },
    { ...goodPrimary(400), ...rooms, 'classes@小学': 24 },
  ]);
  expect(music).toMatchObject({ met: true, limit: null });
});

test('what the county lacks is its own to fill in', () => {
  const [rate, rural] = summaryOf('G14', [goodPrimary(400)], { 'quota-rate': 60 });
  expect(rate).toMatchObject({ of: 'county', met: true, lacked: [] });
  expect(rural?.lacked).toMatchObject([{ key: 'quota-favours-rural', state: 'absent', owners: ['试验县'] }]);
});
