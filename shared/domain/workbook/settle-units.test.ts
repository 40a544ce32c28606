import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Grid } from '#shared/schema/grid.ts';
import { PLAIN_OPTIONS, type LayoutMapping, type WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { must } from '#shared/util/must.ts';
import { readFacts } from './read-facts.ts';

const dictionary = figureDictionarySchema.parse(figures);

type Written = string | number;

const grid = (sheet: string, rows: readonly (readonly Written[])[]): Grid => ({
  file: 'a.xlsx',
  sheet,
  isHidden: false,
  rows: rows.map((row) =>
    row.map((value) => ({
      kind: typeof value === 'number' ? ('number' as const) : ('text' as const),
      value,
      text: String(value),
      format: null,
    })),
  ),
  width: 4,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const HEADINGS = ['学校标识码', '学校名称', '小学在校生数', '教学仪器设备值'];

/** Two schools of 200 pupils and what their equipment is worth. */
const sheetOf = (amounts: readonly Written[], headings: readonly string[] = HEADINGS): Grid =>
  grid('2025-2026学年', [headings, ...amounts.map((amount, at) => [`990000020${at}`, `样例第${at}小学`, 200, amount])]);

const read = (grids: readonly Grid[], layouts: readonly LayoutMapping[] = []): WorkbookReading =>
  readFacts(grids, dictionary, { ...PLAIN_OPTIONS, layouts });

const amountsIn = ({ rows }: WorkbookReading): readonly unknown[] =>
  rows.flatMap(({ figures: { 'equipment-value': value } }) => (value === undefined ? [] : [value.value]));

const said = ({ warnings }: WorkbookReading): readonly string[] =>
  warnings.map(({ at, message }) => `${at.map(({ cell }) => cell).join(' ')} ${message}`);

const ASSUMED = 'D1 “教学仪器设备值”没有写单位，按元读取；如果是万元，请在表头写明';
const PROPOSED = 'D1 “教学仪器设备值”没有写单位，按元每生约 0.5 元，像是万元，确认单位后再读取';

test('money whose unit nothing names is read as 元, and the heading is said to be silent', () => {
  const reading = read([sheetOf([400_000, 600_000])]);
  expect(amountsIn(reading)).toEqual([400_000, 600_000]);
  expect(said(reading)).toEqual([ASSUMED]);
});

test.each([
  ['the heading', sheetOf([100], [...HEADINGS.slice(0, 3), '教学仪器设备值（万元）'])],
  ['every cell', sheetOf(['100万元', '20万元'])],
  ['nothing but 0 and blanks', sheetOf([0, '无'])],
])('nothing is said where the unit stands in %s', (_, sheet) => {
  expect(said(read([sheet]))).toEqual([]);
});

test('amounts that can only be 万元 are proposed as that, and wait for a person', () => {
  const before = read([sheetOf([100, 100])]);
  expect(amountsIn(before)).toEqual([]);
  expect(said(before)).toEqual([PROPOSED]);
  const [sheet] = before.sheets;
  const [, , , heading] = sheet?.headings ?? [];
  expect(heading).toMatchObject({ confidence: 'guess', target: { id: 'equipment-value', unit: '万元' } });

  const corrections = [{ heading: HEADINGS[3] ?? '', target: must(heading?.target, 'it is proposed') }];
  const layouts = [{ fingerprint: sheet?.fingerprint ?? '', corrections }];
  const after = read([sheetOf([100, 100])], layouts);
  expect(amountsIn(after)).toEqual([1_000_000, 1_000_000]);
  expect(after.sheets[0]?.headings[3]).toMatchObject({ confidence: 'person', unit: '万元' });
  expect(said(after)).toEqual([]);
  // A year later the same layout comes in 元.
  expect(said(read([sheetOf([900_000, 800_000])], layouts))).toEqual([
    'D1 “教学仪器设备值”没有写单位，按您确认过的万元每生约 45000000 元，像是元，请核对',
  ]);
});

test('one amount out of line does not decide for the others', () => {
  expect(said(read([sheetOf([100, 400_000, 300_000])]))).toEqual([ASSUMED]);
});

test('pupils may stand on another sheet; without any, 元 is only said to be assumed', () => {
  const money = grid('2025-2026学年', [
    ['学校标识码', '学校名称', '教学仪器设备值'],
    ['9900000200', '样例第0小学', 100],
  ]);
  expect(said(read([money, sheetOf(['100万元'])]))).toEqual([PROPOSED.replace('D1', 'C1')]);
  expect(said(read([money]))).toEqual([ASSUMED.replace('D1', 'C1')]);
});
