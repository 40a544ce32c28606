import { expect, test } from 'vitest';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

const compile = (body: string) =>
  must(
    compilePlans(`青原县2023年教育工作要点\n一、主要任务\n1.示例任务。${body}\n2.其他任务。做好其他工作。\n`)[0],
    'one plan',
  );

const values = (body: string) =>
  compile(body)
    .damages.filter((damage) => damage.kind === 'value')
    .map((damage) => [damage.raw, damage.reading]);

test.each([
  ['依据某教督〔20176号文件。', '依据某教督〔20176号', '依据某教督〔2017〕6号'],
  ['至20231231日废止。', '20231231日', '2023年12月31日'],
  ['实施(20232025年)计划。', '20232025', '2023—2025'],
  ['系数小学、初中分别均小于或等于0.50.45。', '0.50.45', '0.5、0.45'],
])('proposes a reading for the glued figures of %s', (body, raw, reading) => {
  expect(values(body)).toEqual([[raw, reading]]);
});

test('takes neighbouring digits for a lost range only in a file that lost signs elsewhere', () => {
  const damaged = compile('依据某教督〔20176号文件,使每名学生掌握12项技能,新建26所学校。');
  expect(damaged.targets.map((target) => [target.comparator, target.value, target.value2, target.damaged])).toEqual([
    ['between', 1, 2, true],
    ['count', 26, null, false],
  ]);
  expect(damaged.targets[0]?.damageNote).toContain('12项'.slice(0, 2));
  const sound = compile('依据某教督〔2017〕6号文件,组织学生参加12项比赛。');
  expect(sound.targets.map((target) => [target.value, target.damaged])).toEqual([[12, false]]);
});

test('reads two values from two decimals that ran together, both marked', () => {
  const targets = compile('校际差异系数小学、初中分别均小于或等于0.50.45。').targets;
  expect(targets.map((target) => [target.schoolLevel, target.value, target.damaged])).toEqual([
    ['小学', 0.5, true],
    ['初中', 0.45, true],
  ]);
  expect(targets.every((target) => target.confidence <= 0.4)).toBe(true);
});

test('doubts a share above one hundred and keeps its value', () => {
  const plan = compile('巩固率达到985%。');
  expect(plan.damages.map((damage) => [damage.raw, damage.reading, damage.certainty])).toContainEqual([
    '巩固率达到985%'.slice(2),
    '98.5%',
    'suspected',
  ]);
  expect(plan.targets).toMatchObject([{ value: 985, damaged: true }]);
});

test('reports parts that do not add up to their total, and changes neither', () => {
  const plan = compile('补齐200万平方米缺口。其中,改扩建99万平方米,租赁25万平方米。');
  expect(plan.targets.map((target) => [target.value, target.partOf])).toEqual([
    [200, null],
    [99, '200'],
    [25, '200'],
  ]);
  expect(plan.structureChecks).toMatchObject([{ agrees: false }]);
  expect(plan.damages.map((damage) => damage.why)).toContain(
    'parts named after 其中 add up to 124, 76 short of the total',
  );
});

test('closes a sum over yearly shares', () => {
  const plan = compile('改造校舍13.9万平方米,2021年改造6.4万平方米,2022年改造6.4万平方米,2023年改造1.1万平方米。');
  expect(plan.targets.map((target) => target.partOf)).toEqual([null, '13.9', '13.9', '13.9']);
  expect(plan.structureChecks).toMatchObject([{ agrees: true }]);
});

test.each([
  ['推进“互联网+教育“大平台建设。', 'closing quotation mark is an opening one'],
  ['推进平台(一期建设。', 'brackets do not pair'],
  ['落实《工作指南要求。', 'title marks 《》 do not pair'],
  ['[bookmark: _GoBack]推进建设。', 'Word bookmark left in by the converter'],
])('flags %s', (body, why) => {
  expect(compile(body).damages.map((damage) => damage.why)).toContain(why);
});

test.each([
  ['每名学生掌握12项运动技能。', 1, 2],
  ['落实劳动课每周23课时。', 2, 3],
  ['开足体育课,小学一二年级每周35课时。', 3, 5],
  ['每所学校组建35支学生球队。', 3, 5],
  ['每个乡镇建设24处户外场地。', 2, 4],
])('proposes a range where %s is more than there can be', (body, low, high) => {
  const [target] = compile(body).targets;
  expect(target).toMatchObject({ comparator: 'between', value: low, value2: high, damaged: true });
  expect(target?.damageNote).toContain(`${low}—${high}`);
});

test.each([
  ['新建学校45所。', 45],
  ['小学教师每周授课12课时。', 12],
  ['每所学校组建12支学生球队。', 12],
  ['每个乡镇建设43处户外场地。', 43],
])('keeps the figure of %s, which can be', (body, value) => {
  expect(compile(body).targets).toMatchObject([{ value, value2: null, damaged: false }]);
});

const ranges = (body: string) => compile(body).targets.map((target) => [target.value, target.value2]);

test('takes close digits for a lost range beside an impossible figure where no dash is left', () => {
  const body = '每所学校组建35支学生球队。培育特色学校45所。';
  expect(ranges(body)).toEqual([
    [3, 5],
    [4, 5],
  ]);
  expect(ranges(`${body}建设场馆2—3处。`)).toEqual([
    [3, 5],
    [45, null],
    [2, 3],
  ]);
});
