import { expect, test } from 'vitest';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

const read = (body: string) =>
  must(
    compilePlans(`青原县2025年教育工作要点\n一、主要任务\n1.示例任务。${body}\n2.其他任务。做好其他工作。\n`)[0],
    'one plan',
  ).targets.map((target) => [target.indicator, target.comparator, target.value, target.unit, target.by]);

test.each([
  ['按房产税的12%计提奖学金。', '=', 12, '%', null],
  ['市政府投入900万元。', '>=', 900, '万元', '2025'],
  ['项目总投资900万元。', 'count', 900, '万元', '2025'],
  ['对新评定的甲级园奖励8万元。', '=', 8, '万元', '2025'],
  ['每学期只安排2次测验。', '<=', 2, '次/学期', null],
  ['意见于5个工作日内答复。', '<=', 5, '个工作日', null],
  ['桌面照度不低于320lx。', '>=', 320, 'lx', '2025'],
  ['将体育分值提高到45分。', '>=', 45, '分', '2025'],
  ['全年召开研讨会不少于9次。', '>=', 9, '次', '2025'],
  ['每年遴选优质课不少于18节。', '>=', 18, '节/年', null],
  ['每天一小时锻炼落实率100%。', '=', 100, '%', '2025'],
  ['学生至少掌握2项球技。', '>=', 2, '项/人', '2025'],
  ['实地督导6个镇街。', 'count', 6, '个', '2025'],
  ['25万人口以上的县设立1所专门学校。', '>=', 1, '所/县', '2025'],
  ['每周设立1个“无作业日”。', '>=', 1, '个/周', null],
  ['杜绝较大校车事故。', '=', 0, '起', '2025'],
])('reads %s', (sentence, ...expected) => {
  expect(read(sentence).map(([, ...figure]) => figure)).toEqual([expected]);
});

test('takes the figure a change starts from for no commitment', () => {
  expect(read('在2024年优良率42.5%的基础上提高3个百分点。').map(([, , value]) => value)).toEqual([3]);
  expect(read('学校由现有的21所调整到17所。').map(([, , value]) => value)).toEqual([17]);
  expect(read('每接收1名新生核减定额2人。').map(([, , value]) => value)).toEqual([2]);
});

const names = (body: string): unknown[] => read(body).map(([name]) => name);

test('names a figure by what the sentence has said before it', () => {
  expect(names('提供陪练服务,每周不少于2次。')).toEqual(['陪练服务']);
  expect(names('设立园丁专项奖,县财政每年安排70万元。')).toEqual(['园丁专项奖安排']);
  expect(names('县财政每年统筹不低于900万元用于教研发展。')).toEqual(['县财政统筹用于教研发展资金']);
  expect(names('在2024年全县优良率42%的基础上,2025年提高3个百分点。')).toEqual(['优良率']);
  expect(names('每学年对不少于15%的学校开展抽测。')).toEqual(['抽测学校比例']);
  expect(names('乡村教师每年接受专项培训不少于20学时。')).toEqual(['乡村教师专项培训']);
  expect(names('根据季节变化调整作息不少于1次。')).toEqual(['调整作息']);
  expect(names('“智能+食堂”全覆盖。')).toEqual(['智能+食堂覆盖率']);
  expect(names('疏散演练覆盖每一所学校。')).toEqual(['疏散演练覆盖率']);
  expect(names('县级部门全部建成学生辅导中心。')).toEqual(['县级部门学生辅导中心建成率']);
});

test('gives the halves of 校内外 a figure each, and one to both parts of 春、秋季', () => {
  expect(read('学生每天校内外各1小时活动时间。').map(([, , value]) => value)).toEqual([1, 1]);
  expect(read('春、秋季开学各开展1次检查。').map(([, , value, unit]) => [value, unit])).toEqual([[2, '次/年']]);
});

test('keeps a figure of a series as large as its neighbours whole', () => {
  const series = read('依据某教督〔20176号文件,2021年建设20所,2022年建设23所,2023年建设21所。每校组建23个社团。');
  expect(series.map(([, comparator, value]) => [comparator, value])).toEqual([
    ['count', 20],
    ['count', 23],
    ['count', 21],
    ['between', 2],
  ]);
});
