import { expect, test } from 'vitest';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

const compile = (body: string, title = '青原县2023年教育工作要点') =>
  must(compilePlans(`${title}\n一、主要任务\n1.示例任务。${body}\n2.其他任务。做好其他工作。\n`)[0], 'one plan');

const read = (body: string) =>
  compile(body).targets.map((target) => [target.indicator, target.comparator, target.value, target.unit]);

test('reads one frequency for each part of a rhythm, quoted or not', () => {
  expect(read('建立“周会商、月点评、季通报”机制。')).toEqual([
    ['会商', '>=', 1, '次/周'],
    ['点评', '>=', 1, '次/月'],
    ['通报', '>=', 1, '次/季'],
  ]);
  expect(read('实行日检查、周报告制度。')).toEqual([
    ['检查', '>=', 1, '次/天'],
    ['报告', '>=', 1, '次/周'],
  ]);
  expect(read('每日一排查、每周一小结。')).toEqual([
    ['排查', '>=', 1, '次/天'],
    ['小结', '>=', 1, '次/周'],
  ]);
  expect(read('坚持一周一会商。')).toEqual([['会商', '>=', 1, '次/周']]);
});

test('reads no rhythm from the name of an event or a day', () => {
  expect(read('开展“宪法宣传周、安全生产月”活动。')).toEqual([]);
  expect(read('办好年度总结工作。')).toEqual([]);
});

test('shares one quoted figure among the rates before it', () => {
  const rates = ['门禁安装率', '值守到岗率'];
  expect(read(`校园${rates.join('、')}保持“两个100%”。`)).toEqual([
    ['校园门禁安装率', '=', 100, '%'],
    ['值守到岗率', '=', 100, '%'],
  ]);
  expect(read('门禁安装、值守到岗、访客登记保持“三个100%”。').map(([name]) => name)).toEqual([
    '门禁安装率',
    '值守到岗率',
    '访客登记率',
  ]);
  expect(read('门禁安装、值守到岗两项指标均达到100%。').map(([name]) => name)).toEqual(['门禁安装率', '值守到岗率']);
  expect(read('推进安全建设“两个100%”行动。')).toEqual([]);
  expect(read('门禁安装、值守到岗保持“三个100%”。')).toEqual([]);
});

test('reads a share of income set aside, and no size a rule applies to', () => {
  expect(read('学校从住宿收入中按6%的比例提取奖助资金。')).toMatchObject([[expect.any(String), '=', 6, '%']]);
  expect(read('学生人数不足60%的班级予以撤并。')).toEqual([]);
});

test('takes no figure of what is forbidden for a commitment', () => {
  expect(read('每天课后15分钟教师不占用。')).toEqual([]);
  expect(read('严禁提前20分钟上课。')).toEqual([]);
  expect(read('不得布置超过80分钟的作业。')).toMatchObject([[expect.any(String), '<=', 80, '分钟']]);
  expect(read('布置作业超过80分钟的,予以提醒;培训超过80学时。').at(-1)).toMatchObject([
    expect.any(String),
    '>=',
    80,
    '学时',
  ]);
  expect(read('每天课间不少于15分钟。')).toMatchObject([[expect.any(String), '>=', 15, '分钟/天']]);
});

test('reads the level of an assessment inside the name of a share only as part of it', () => {
  expect(read('艺术达到Ⅱ级以上水平的学生比例高于全市平均水平4个百分点。')).toMatchObject([
    [expect.any(String), '>=', 4, '个百分点'],
  ]);
  expect(read('市级二类以上幼儿园占比达到45%。')).toMatchObject([[expect.any(String), '>=', 45, '%']]);
});

test('reads a bandwidth only where it is a floor', () => {
  expect(read('推进20G光纤到校,实现200M带宽到班。')).toEqual([]);
  expect(read('学校接入带宽不低于300M。')).toMatchObject([[expect.any(String), '>=', 300, 'M']]);
});

test('reads a ratio of shares by its first number', () => {
  expect(read('高中阶段两类学校招生比例达到6:4。')).toMatchObject([[expect.any(String), '>=', 6, '(n:4)']]);
  expect(read('上午第一节课8:20开始。')).toEqual([]);
  const plan = compile('高中阶段两类学校招生规模大体相当。');
  expect([plan.targets.length, plan.directional.length]).toEqual([0, 1]);
});

test('counts programmes that are listed, and no names behind one another', () => {
  expect(read('实施“青苗”“红叶”“金穗”三大工程。')).toEqual([]);
  expect(read('实施“青苗”“红叶”“金穗”三项工程。')).toMatchObject([[expect.any(String), 'count', 3, '项']]);
});

test('keeps the words of the plan for whom money is and where staff are', () => {
  expect(read('按每生每年90元的标准补助。')).toMatchObject([[expect.any(String), '=', 90, '元/生·年']]);
  expect(read('按每人每年90元的标准补助。')).toMatchObject([[expect.any(String), '=', 90, '元/人·年']]);
  expect(read('每所学校至少配备3名安全员。')).toMatchObject([[expect.any(String), '>=', 3, '名/所']]);
  expect(read('每校至少配备3名安全员。')).toMatchObject([[expect.any(String), '>=', 3, '名/校']]);
});
