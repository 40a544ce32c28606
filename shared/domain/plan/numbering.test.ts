import { expect, test } from 'vitest';
import { readDotlessMark, readMark } from './numbering.ts';

test.each([
  ['第一部分 总论', 'part', 1],
  ['第三章 评估程序', 'chapter', 3],
  ['第十二条 本办法', 'article', 12],
  ['一、主要任务', 'cn', 1],
  ['十一.保障措施', 'cn', 11],
  ['(三)补齐短板。', 'cnParen', 3],
  ['三)补齐短板', 'cnParen', 3],
  ['任务二:提升质量', 'named', 2],
  ['一是学前教育聚焦普惠', 'group', 1],
  ['12.建好学校。', 'ar', 12],
  ['3、建好学校', 'ar', 3],
  ['2.2024年工作', 'ar', 2],
  ['3.1.2小区配套', 'decimal', 2],
  ['(4)配齐教师', 'arParen', 4],
  ['4)配齐教师', 'arParen', 4],
  ['③配齐教师', 'circled', 3],
  ['--学前教育', 'dash', 1],
])('reads the item number of %s', (text, style, ordinal) => {
  expect(readMark(text)).toMatchObject({ style, ordinal });
});

test.each(['2.5万人参加培训', '2024年全区教育', '1530安全教育', '一批学校', '3.5%的学校', '12月底前完成'])(
  'takes the figure of %s for no item number',
  (text) => {
    expect(readMark(text)).toBeNull();
  },
);

test('takes a number with a space behind it for an item number whatever follows', () => {
  expect(readMark('2.2分年目标', true)).toMatchObject({ style: 'decimal', id: '2.2' });
  expect(readMark('2.2分钟')).toBeNull();
});

test('takes a figure without a stop for an item number only where it continues the count', () => {
  expect(readDotlessMark('27构建公共服务体系。', 27)).toMatchObject({ style: 'ar', ordinal: 27 });
  expect(readDotlessMark('27构建公共服务体系。', 12)).toBeNull();
  expect(readDotlessMark('27所学校', 27)).toBeNull();
});
