import { expect, test } from 'vitest';
import { searchPalette, withoutTwins, type PaletteEntry } from './palette.ts';

const entry = (kind: PaletteEntry['kind'], title: string, detail = ''): PaletteEntry => ({
  kind,
  id: title,
  title,
  detail,
  act: { page: 'workbench' },
});
const entries = [
  entry('place', '督导任务'),
  entry('school', '试验第一小学', '3199000001 示例区'),
  entry('visit', '第一小学秋季督导', '2026-11-22'),
  entry('clause', '每天一小时体育活动', '天津方案 二/(一)'),
];
const titles = (query: string): string[] => searchPalette(entries, query, []).map(({ title }) => title);

test('an empty search offers places and commands only', () => {
  expect(titles('  ')).toEqual(['督导任务']);
});

test('every word must be found, in the title or beside it', () => {
  expect(titles('第一 示例')).toEqual(['试验第一小学']);
  expect(titles('二/(一)')).toEqual(['每天一小时体育活动']);
  expect(titles('没有的词')).toEqual([]);
});

test('a title that starts with the search comes first', () => {
  expect(titles('第一')).toEqual(['第一小学秋季督导', '试验第一小学']);
});

test('a name is found by its pinyin initials, after what has the letters themselves', () => {
  expect(titles('dyxx')).toEqual(['试验第一小学', '第一小学秋季督导']);
  expect(titles('sydy')).toEqual(['试验第一小学']);
});

test('before anything is typed, where one was last comes first', () => {
  const school: PaletteEntry = { ...entry('school', '试验第二小学'), act: { page: 'school', code: '3199000002' } };
  const found = searchPalette([...entries, school], '', ['#/school/3199000002', '#/school/gone']);
  expect(found.map(({ title }) => title)).toEqual(['试验第二小学', '督导任务']);
});

test('a clause of a plan that is in the library and under review is offered once', () => {
  const twin: PaletteEntry = { ...entry('clause', '每天一小时体育活动', '天津方案  二/(一)'), id: 'library' };
  const other = entry('clause', '每天一小时体育活动', '宁河计划 二/(二)/2');
  expect(withoutTwins([...entries, twin, other])).toEqual([...entries, other]);
});

test('what a clause says is found, and shown with the words around it', () => {
  const clause: PaletteEntry = {
    ...entry('clause', '办好食堂', '样例区计划 二/(一)'),
    text: '食堂推行明厨亮灶，校长每周陪餐',
  };
  expect(searchPalette([...entries, clause], '明厨亮灶', [])).toMatchObject([
    { title: '办好食堂', detail: '样例区计划 二/(一) 食堂推行明厨亮灶，校长每周陪餐' },
  ]);
});

test('one kind does not hide the others, and entries of a kind stand together', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry('clause', `巩固率 ${index}`));
  const found = searchPalette(
    [...many, entry('checklist', '巩固率检查表'), ...many.map((each) => ({ ...each, kind: 'target' as const }))],
    '巩固率',
    [],
  );
  const kinds = found.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['clause', 'checklist', 'target']));
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toHaveLength(3);
  expect(found.length).toBeLessThanOrEqual(40);
});
