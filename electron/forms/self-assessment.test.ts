import { expect, test } from 'vitest';
import { read } from 'xlsx';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { must } from '#shared/util/must.ts';
import {
  figureValue,
  goodPrimary,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { cellText, type FormBook } from './form-sheet.ts';
import { formPages } from './pdf-pages.ts';
import { selfAssessmentBook } from './self-assessment.ts';
import { writeWorkbook } from './workbook.ts';
import { toWorksheet } from './worksheet.ts';

const standard = standardWith({});

const bookOf = (data: CountyData, code: string | null): FormBook =>
  selfAssessmentBook(
    { countyName: '试验县', data, standard, result: evaluateCounty([data], standard), madeOn: '2026-11-22' },
    code,
  );

const linesOf = ({ forms }: FormBook): readonly (readonly string[])[] =>
  forms.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : cellText(cell)))));

test('a school sees what it reported, the limit, the verdict and how much is lacking, beside room for its remarks', () => {
  const data = primaryCounty([{ ...goodPrimary(400), 'multimedia-rooms': 8, 'teaching-area': 2200 }]);
  const lines = linesOf(bookOf(data, '330000001'));
  expect(lines[3]?.[0]).toBe('小学：7 项中 6 项达标，综合达标（综合达标要求至少 6 项达标，其余不低于标准的 85%）');
  expect(lines[7]?.slice(3)).toEqual(['1800', '400', '4.50', '4.5', '3.825', '是', '—', '']);
  expect(lines[10]?.slice(2)).toEqual([
    '网络多媒体教室数 8，小学在校生数 400',
    '8',
    '400',
    '2.00',
    '2.3',
    '1.955',
    '否，达到下限',
    '2',
    '',
  ]);
  expect(lines.at(-1)?.[0]).toContain('校长(签字)');
});

test('a line over all columns is as high as its text needs, not as one column would need', () => {
  const book = bookOf(primaryCounty([goodPrimary(400)]), null);
  const rows = must(book.forms.map(toWorksheet)[0]?.['!rows'], 'the form has rows');
  expect(rows[3]?.hpt).toBe(20);
  // Its longest cell is the sentence of what was reported.
  expect(rows[4]?.hpt).toBeGreaterThan(20);
});

test.each([
  ['1998', '建校于1998年　'],
  ['2016-09', '建校于2016年9月　'],
  [null, '建校于＿＿＿＿年　'],
])('when the school was built (%s) is printed as far as it is known', (built, says) => {
  const data = primaryCounty([goodPrimary(400)]);
  const year = built === null ? {} : { 'built-year': { ...figureValue(0, 'B2'), value: built } };
  const facts = data.facts.map((it) => ({ ...it, figures: { ...it.figures, ...year } }));
  expect(linesOf(bookOf({ ...data, facts }, null))[1]?.[0]).toContain(says);
});

test('on paper every department has a page of its own', () => {
  const joined = school('330000009', '九年一贯制学校');
  const data = { ...primaryCounty([]), schools: [joined], facts: [schoolFacts(joined.code, YEAR, {})] };
  const book = bookOf(data, null);
  const drawn = formPages(book, { draw: (text) => text, listMissing: () => [] }, () => undefined).content;
  const breaks = JSON.stringify(drawn).match(/"pageBreak":"before"/g);
  expect(book.forms[0]?.blocks).toEqual([3, 11]);
  expect(breaks).toHaveLength(1);
});

test('what is missing is named and is no nought', () => {
  const data = primaryCounty([{ ...goodPrimary(400), 'multimedia-rooms': 'blank' }]);
  const line = linesOf(bookOf(data, null))[10];
  expect(line?.slice(2, 6)).toEqual(['无法计算，缺少：网络多媒体教室数(空白)', '无法计算', '无法计算', '无法计算']);
  expect(line?.slice(8, 10)).toEqual(['无法判断', '无法计算']);
});

test('a school outside the assessment is told why', () => {
  const site = school('330000077', '教学点');
  const data = { ...primaryCounty([]), schools: [site], facts: [schoolFacts(site.code, YEAR, goodPrimary(32))] };
  expect(linesOf(bookOf(data, null))[3]?.[0]).toMatch(/^小学：不参加资源配置评估，.*少于50人/);
});

test('schools of one name, or with signs that no sheet may bear, each get a sheet', () => {
  const plain = primaryCounty([goodPrimary(100), goodPrimary(200), goodPrimary(300)]);
  const names = ['样例[一]小学', '样例[一]小学', '一'.repeat(40)];
  const data = { ...plain, schools: plain.schools.map((it, i) => ({ ...it, name: names[i] ?? '' })) };
  expect(read(writeWorkbook(bookOf(data, null))).SheetNames).toEqual([
    '样例 一 小学',
    '样例 一 小学 2',
    '一'.repeat(31),
  ]);
});
