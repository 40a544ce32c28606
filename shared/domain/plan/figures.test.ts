import { expect, test } from 'vitest';
import type { PlanTarget } from '../../schema/plan.ts';
import { compilePlans } from './compile.ts';

/** The first task of an invented plan of a county for 2026. */
const read = (text: string): PlanTarget[] =>
  compilePlans(`青石县2026年教育工作计划\n一、重点任务\n1.示例任务。${text}\n2.其他任务。做好其他工作。\n`)[0]
    ?.targets ?? [];

const SURE = 0.7;

test.each([
  ['初中巩固率不低于九十九点五％。', '>=', 99.5, '%'],
  ['巩固率达到百分之九十九点五以上。', '>=', 99.5, '%'],
  ['就业率保持在百分之三至百分之五。', 'between', 3, '%'],
  ['教师人均培训不少于三十六学时。', '>=', 36, '学时/人'],
  ['新建学校一千二百所。', 'count', 1200, '所'],
  ['新建学校三所。', 'count', 3, '所'],
  ['投入资金两千三百万元。', '>=', 2300, '万元'],
  ['培训教师一万二千人次。', 'count', 12000, '人次'],
  ['投入资金3万5千元。', '>=', 35000, '元'],
  ['教师投入增长一倍。', 'increase_by_at_least', 1, '倍'],
])('reads the whole number of %s', (text, comparator, value, unit) => {
  expect(read(text)).toMatchObject([{ comparator, value, unit, damaged: false }]);
});

test.each([
  ['巩固率达到99.\n5%以上。', 99.5],
  ['入学率达9 7%以上。', 97],
  ['入学率达到99. 5%以上。', 99.5],
  ['巩固率不低于九十九点\n五％。', 99.5],
])('joins the number that white space broke in %j, and asks a person', (text, value) => {
  const targets = read(text);
  expect(targets).toMatchObject([{ value, damaged: true }]);
  expect(targets[0]?.confidence).toBeLessThan(SURE);
});

test('shows the number that was torn apart and how it is read', () => {
  const [plan] = compilePlans('青石县2026年教育工作计划\n一、任务\n1.示例。巩固率达到99.\n5%以上。\n2.其他。\n');
  const torn = plan?.damages.filter(({ kind }) => kind === 'value').map(({ raw, reading }) => [raw, reading]);
  expect(torn).toEqual([['99. 5', '99.5']]);
});

test('joins a number to the line above that leads up to it', () => {
  expect(read('课后服务参与率不低于\n90%。')).toMatchObject([
    { indicator: '课后服务参与率', comparator: '>=', value: 90, damaged: false },
  ]);
});

test.each(['指导教师3/4名。', '经费增长千分之5以上。', '达标率超过九十九点九十%。'])(
  'is never sure of a figure that is glued to signs it did not read: %s',
  (text) => {
    expect(read(text).filter((target) => target.confidence >= SURE)).toEqual([]);
  },
);

test('ends a period where a semicolon begins something else', () => {
  expect(read('每月至少一次演练；教师人均培训不少于36学时。').map((target) => target.unit)).toEqual([
    '次/月',
    '学时/人',
  ]);
});

const tried = (text: string): boolean[] => read(text).map((target) => target.bestEffort);

test('tries only what 力争 stands by, or all that it opens', () => {
  expect(tried('优良率力争达到60%，近视率控制在30%以内。')).toEqual([true, false]);
  expect(tried('力争到2026年，优良率达到60%，近视率控制在30%以内。')).toEqual([true, true]);
  expect(tried('力争优良率达到60%；近视率控制在30%以内。')).toEqual([true, false]);
});
