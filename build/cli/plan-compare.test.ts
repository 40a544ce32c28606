import { expect, test } from 'vitest';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import { must } from '#shared/util/must.ts';
import { comparePlan, isSimilar, type GoldenPlan, type GoldenTarget } from './plan-compare.ts';

const plan = must(
  compilePlans(
    '青原县2025年教育工作要点\n一、任务\n1.建学校。新建学校5所，巩固率达到98%以上。\n2.强教研。做好教研。',
  )[0],
  'the text holds one plan',
);

const target = (patch: Partial<GoldenTarget>): GoldenTarget => ({
  taskId: '一/1',
  quote: '巩固率达到98%以上',
  indicator: '义务教育巩固率',
  comparator: '>=',
  value: 98,
  value2: null,
  unit: '%',
  schoolLevel: '义务教育',
  by: '2025',
  kind: 'rate',
  checkable: 'district',
  ...patch,
});

const golden = (targets: readonly GoldenTarget[], ids = ['一/1', '一/2']): GoldenPlan => ({
  key: 'x',
  sourceFile: 'x.txt',
  title: plan.title,
  tasks: ids.map((id) => ({ id, heading: '', role: 'task' })),
  targets,
});

test('counts what was found, missed and invented', () => {
  const comparison = comparePlan(golden([target({}), target({ value: 99 })], ['一/1', '二/1']), plan);
  expect(comparison.tasksFound).toBe(1);
  expect(comparison.tasksMissed).toEqual(['二/1']);
  expect(comparison.tasksInvented).toEqual(['一/2']);
  expect(comparison.missed.map((each) => each.value)).toEqual([99]);
  expect(comparison.invented.map((each) => each.value)).toEqual([5]);
});

test('names each field that differs', () => {
  const wrong = comparePlan(golden([target({ comparator: '=', by: null, indicator: '食堂' })]), plan).pairs[0]?.wrong;
  expect(wrong).toEqual(['comparator', 'by', 'indicator']);
});

test('uses each read target once', () => {
  expect(comparePlan(golden([target({}), target({})]), plan).missed).toHaveLength(1);
});

test('takes names for similar when one holds the other or they share enough pairs of characters', () => {
  expect(isSimilar('巩固率', '义务教育巩固率')).toBe(true);
  expect(isSimilar('社区教育优秀课程', '社区优秀教育课程')).toBe(true);
  expect(isSimilar('巩固率', '食堂')).toBe(false);
});
