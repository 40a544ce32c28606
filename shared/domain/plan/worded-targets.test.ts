import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

const read = (sentence: string): readonly (readonly [string, string, number, string])[] =>
  (compilePlans(`青石县2025年教育工作要点\n一、任务\n1.示例。${sentence}\n2.其他。做好工作。\n`)[0]?.targets ?? []).map(
    ({ indicator, comparator, value, unit }) => [indicator, comparator, value, unit] as const,
  );

test('reads what is forbidden altogether as none', () => {
  expect(read('小学班额不超过45人，严禁出现66人及以上超大班额。')).toEqual([
    ['小学班额', '<=', 45, '人'],
    ['66人及以上超大班额', '=', 0, '个'],
  ]);
});

test('gives a rate the stage that is named right at it', () => {
  const plans = compilePlans(
    '青石县2025年教育工作要点\n一、任务\n1.示例。小学巩固率达到100%，初中三年巩固率达到99%，小学、初中巩固率达到98%。\n2.其他。\n',
  );
  expect(plans[0]?.targets.map(({ schoolLevel }) => schoolLevel)).toEqual(['小学', '初中', '中小学']);
});

test('reads how many years of schooling are free', () => {
  expect(read('继续实行孤儿学生义务教育阶段教育的9年免费教育。')).toEqual([
    ['孤儿学生义务教育阶段免费教育年限', '=', 9, '年'],
  ]);
  expect(read('普及9年义务教育。')).toEqual([]);
});

test('reads the aim a programme is named after, and leaves it to a person', () => {
  const plans = compilePlans(
    '青石县2025年教育工作要点\n一、任务\n1.示例。推进IPV6部署和无线网络全覆盖工程。\n2.其他。\n',
  );
  expect(plans[0]?.targets).toMatchObject([{ indicator: '无线网络覆盖率', value: 100, confidence: 0.6 }]);
  expect(read('建立全覆盖工程台账。')).toEqual([]);
});
