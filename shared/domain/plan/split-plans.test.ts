import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

const POINTS = (name: string): string => `青原县2025年${name}工作要点\n1.甲事。新建学校2所。\n2.乙事。培训教师30名。\n`;
const TABLE =
  '序号\t任务\t目标要求\t责任单位\t完成时限\n1\t扩容\t新增学位90个\t甲股\t8月底前\n2\t招聘\t招聘教师6名\t乙股\t9月底前\n';
const LIST = `青原县2025年重点任务清单\n${TABLE}`;

const read = (text: string): (readonly [string, readonly string[]])[] =>
  compilePlans(text).map((plan) => [plan.title, plan.tasks.map((task) => task.id)] as const);

test('takes a titled list of tasks behind a plan for a plan of its own', () => {
  expect(read(POINTS('语言') + LIST)).toEqual([
    ['青原县2025年语言工作要点', ['1', '2']],
    ['青原县2025年重点任务清单', ['1', '2']],
  ]);
});

test('leaves an annex with the plan it follows', () => {
  expect(read(`${POINTS('语言')}附件\n${LIST}`)).toEqual([
    ['青原县2025年语言工作要点', ['1', '2', '附件/1', '附件/2']],
  ]);
});

test('lets an annex stand alone behind several plans, and among annexes of one letter', () => {
  expect(read(`${POINTS('语言')}${POINTS('督导')}附件：${LIST}`).map(([title]) => title)).toEqual([
    '青原县2025年语言工作要点',
    '青原县2025年督导工作要点',
    '青原县2025年重点任务清单',
  ]);
  expect(read(`附件1\n${POINTS('语言')}附件2\n${LIST}`)).toHaveLength(2);
});
