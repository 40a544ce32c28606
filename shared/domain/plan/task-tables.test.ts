import { expect, test } from 'vitest';
import type { CompiledPlan } from '../../schema/plan.ts';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

const compile = (lines: readonly string[]): CompiledPlan =>
  must(compilePlans(lines.join('\n'))[0], 'the text holds one plan');

const row = (...cells: readonly string[]): string => cells.join('\t');

const TABLE = [
  row('序号', '重点任务', '工作内容', '责任单位', '完成时限'),
  row('1', '扩大学位', '新建公办幼儿园3所，新增学位810个', '学前科、财务科', '2025年8月底前'),
  row('2', '守牢安全底线', '每月开展1次安全检查', '安全科', '全年'),
  row('', '', '招聘保安60名', '人事科', ''),
];

test('reads a plan that is one table: rows are tasks with units, deadline and targets', () => {
  const plan = compile(['附件1', '', '青原县2025年教育重点工作任务分解表', ...TABLE]);
  expect(plan.title).toBe('青原县2025年教育重点工作任务分解表');
  expect(plan.tasks.map((task) => [task.id, task.heading, task.responsibleUnits])).toEqual([
    ['1', '扩大学位', ['学前科', '财务科']],
    ['2', '守牢安全底线', ['安全科', '人事科']],
  ]);
  expect(plan.tasks[0]?.deadlineDetail.map((deadline) => deadline.norm)).toEqual(['2025-08-31']);
  expect(plan.tasks[1]).toMatchObject({ throughoutYear: true, deadlineDetail: [] });
  expect(plan.targets.map((target) => [target.taskId, target.value, target.by])).toEqual([
    ['1', 3, '2025-08'],
    ['1', 810, '2025-08'],
    ['2', 1, null],
    ['2', 60, '2025'],
  ]);
});

test('reads rows written with bars, and a task named only by its content', () => {
  const plan = compile([
    '青原县2025年教育任务清单',
    '序号｜工作任务｜牵头单位｜时间',
    '1｜建成智慧校园5所。｜信息科｜9月',
  ]);
  expect(plan.tasks.map((task) => [task.heading, task.deadlineDetail[0]?.norm])).toEqual([
    ['建成智慧校园5所', '2025-09-30'],
  ]);
  expect(plan.targets).toHaveLength(1);
});

const PLAN = ['青原县2025年教育工作方案', '一、主要任务', '1.扩大学位。加快建设。', '2.深化教研。扎实教研。'];

test('gives units and deadline of an annexed table to the numbered task it repeats', () => {
  const plan = compile([...PLAN, '附件', '任务分解表', ...TABLE.slice(0, 2)]);
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/1', '一/2']);
  expect(plan.tasks[0]).toMatchObject({ responsibleUnits: ['学前科', '财务科'], deadlines: ['2025年8月底前'] });
});

test('keeps the rows of an annex that repeat nothing under the name of the annex', () => {
  const plan = compile([...PLAN, '附件2', row('序号', '任务', '责任单位'), row('1', '建设食堂', '后勤科')]);
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/1', '一/2', '附件2/1']);
});

test('reads tables drawn with spaces, of figures and of tasks', () => {
  const plan = compile([
    ...PLAN,
    '指标            单位    2024年    2025年',
    '毛入园率        %       88        95',
    '新增学位        个      900       1800',
    '附件1',
    '序号  任务        责任单位  完成时限',
    '1     建设食堂    后勤科    9月底前',
    '2     更新桌椅    装备科    8月底前',
  ]);
  expect(plan.targets.map((target) => [target.indicator, target.value])).toEqual([
    ['毛入园率', 95],
    ['新增学位', 1800],
  ]);
  expect(plan.tasks.slice(2).map((task) => [task.heading, task.responsibleUnits])).toEqual([
    ['建设食堂', ['后勤科']],
    ['更新桌椅', ['装备科']],
  ]);
});

test('takes spaces between the signs of a title or two words of a line for no table', () => {
  const plan = compile(['青原县2025年  教育工作  要点', '一、任务', '1.甲。扎实  推进  工作。', '2.乙。做好工作。']);
  expect(plan.tasks).toHaveLength(2);
});

test('takes no table of figures for a table of tasks', () => {
  const plan = compile([
    '青原县教育三年行动方案（2024—2026年）',
    '一、工作目标',
    row('指标', '单位', '2023年', '2026年'),
    row('毛入园率', '%', '94.1', '96'),
  ]);
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/g1']);
  expect(plan.targets.map((target) => [target.value, target.by])).toEqual([[96, '2026']]);
});

test('reads the rows of an annex whose name and lines are short', () => {
  const [plan] = compilePlans(
    '青原县近视防控工作方案（2022—2024年）\n一、主要任务\n1.示例任务。做好相关工作。\n附件：任务表\n序号\t工作任务\t责任单位\t完成时限\n1\t新建操场7片\t甲局\t2023年底前\n2\t每学期开展专项检查1次\t乙局\t持续推进',
  );
  expect(plan?.tasks.map((task) => task.id)).toEqual(['一/1', '附件/1', '附件/2']);
  expect(plan?.targets.map((target) => [target.taskId, target.value, target.by])).toEqual([
    ['附件/1', 7, '2023'],
    ['附件/2', 1, null],
  ]);
});

test('still sets a list of attachments aside', () => {
  const [plan] = compilePlans(
    '青原县2023年教育工作要点\n一、主要任务\n1.示例任务。做好相关工作。\n附件：1.任务表\n2.名单',
  );
  expect(plan?.tasks.map((task) => task.id)).toEqual(['一/1']);
});

test('gives a captioned table behind a list of dashes to the section, not to its last item', () => {
  const [plan] = compilePlans(
    '青原县教育发展规划（2021—2025年）\n一、发展目标\n到2025年，具体目标是：\n——普及更高。毛入园率达到93%。\n——质量更优。优良率达到52%。\n表1 主要指标\n指标\t2020年\t2025年\n每百名学生拥有骨干教师数（名）\t0.6\t1.1\n二、主要任务\n1.示例任务。做好相关工作。',
  );
  expect(plan?.targets.map((target) => [target.taskId, target.value, target.unit])).toEqual(
    expect.arrayContaining([
      ['一/d1', 93, '%'],
      ['一/d2', 52, '%'],
      ['一/g1', 1.1, '名/百名学生'],
    ]),
  );
  expect(plan?.targets).toHaveLength(3);
});
