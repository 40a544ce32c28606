import { expect, test } from 'vitest';
import seed from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Cell, Grid } from '#shared/schema/grid.ts';
import { PLAIN_OPTIONS, type Refusal, type WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { must } from '#shared/util/must.ts';
import { canTake, joinReadings, recallCells, takeCells, toTaken } from './join-readings.ts';
import { EMPTY_REGISTER, planImport, type ImportPlan } from './plan-import.ts';
import { readFacts } from './read-facts.ts';

const dictionary = figureDictionarySchema.parse(seed);

const cell = (value: string | number): Cell => ({
  kind: typeof value === 'number' ? 'number' : 'text',
  value,
  text: String(value),
  format: null,
});

const grid = (file: string, rows: readonly (readonly (string | number)[])[]): Grid => ({
  file,
  sheet: '表一',
  isHidden: false,
  rows: rows.map((row) => row.map(cell)),
  width: Math.max(...rows.map((row) => row.length)),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const read = (file: string, rows: readonly (readonly (string | number)[])[]): WorkbookReading =>
  readFacts([grid(file, rows)], dictionary, { ...PLAIN_OPTIONS, year: '2025-2026' });

const PUPILS = read('学生.xlsx', [
  ['学校标识码', '学校名称', '小学在校生数'],
  ['9900000201', '样例甲小学', 321],
]);
const ROOMS = read('条件.xlsx', [
  ['学校名称', '小学在校生数', '网络多媒体教室数'],
  ['样例甲小学', 312, 8],
]);

const figuresOf = ({ added }: ImportPlan): unknown =>
  added.flatMap((it) => (it.kind === 'figure' ? [[it.key, it.value?.value, it.value?.note]] : []));

test('files chosen together are joined by school, and a figure they disagree about names both files', () => {
  const joined = joinReadings([PUPILS, ROOMS]);
  expect(joined.file).toBe('学生.xlsx、条件.xlsx');
  const plan = planImport(EMPTY_REGISTER, joined, dictionary);
  expect(figuresOf(plan)).toEqual([['multimedia-rooms', 8, null]]);
  expect(plan.refused).toMatchObject([
    {
      kind: 'conflict',
      message:
        '“样例甲小学 2025-2026学年 小学在校生数”在两处不一致：学生.xlsx 表一!C2 为“321”，条件.xlsx 表一!B2 为“312”',
    },
  ]);
});

test('of two cells that disagree a person takes one, and the figure says so', () => {
  const joined = joinReadings([PUPILS, ROOMS]);
  const refusal = must(planImport(EMPTY_REGISTER, joined, dictionary).refused[0], 'one conflict');
  const { at } = refusal;
  expect(canTake(joined, at)).toBe(true);
  const [left, taken] = [must(at[0], 'the first cell'), must(at[1], 'the second cell')];
  const chosen = takeCells(joined, [{ refusal, taken, left, isRemembered: false }]);
  const plan = planImport(EMPTY_REGISTER, chosen, dictionary);
  expect(plan.refused).toEqual([]);
  expect(figuresOf(plan)).toEqual([
    ['pupils@小学', 312, '与 表一!C2 不一致，经人选定'],
    ['multimedia-rooms', 8, null],
  ]);
  expect(canTake(chosen, at)).toBe(false);
});

const conflictOf = (reading: WorkbookReading): Refusal =>
  must(planImport(EMPTY_REGISTER, reading, dictionary).refused[0], 'one conflict');

test('the answer to a question is remembered for the same cells and values, and for no others', () => {
  const refusal = conflictOf(joinReadings([PUPILS, ROOMS]));
  const [left, taken] = [must(refusal.at[0], 'the first cell'), must(refusal.at[1], 'the second cell')];
  const remembered = [toTaken({ refusal, taken, left, isRemembered: false })];
  expect(recallCells(conflictOf(joinReadings([PUPILS, ROOMS])), remembered)).toEqual({
    refusal,
    taken,
    left,
    isRemembered: true,
  });
  const other = read('条件.xlsx', [
    ['学校名称', '小学在校生数', '网络多媒体教室数'],
    ['样例甲小学', 313, 8],
  ]);
  expect(recallCells(conflictOf(joinReadings([PUPILS, other])), remembered)).toBeUndefined();
});

test('a heading a person has explained is known again in a sheet with another column or another order', () => {
  const options = { ...PLAIN_OPTIONS, year: '2025-2026' };
  const headings = ['学校标识码', '学校名称', '人头', '校长', '电话', '地址'];
  const row = ['9900000201', '样例甲小学', 321, '某甲', '1', '样例路1号'];
  const first = readFacts([grid('甲.xlsx', [headings, row])], dictionary, options);
  const { fingerprint } = must(first.sheets[0], 'one sheet');
  const layouts = [
    {
      fingerprint,
      corrections: [{ heading: '人头', target: { kind: 'figure', id: 'pupils', stage: '小学' } as const }],
    },
  ];
  const again = (names: readonly string[]): unknown => {
    const cells = names.map((name) => row[headings.indexOf(name)] ?? '无');
    const reading = readFacts([grid('乙.xlsx', [names, cells])], dictionary, { ...options, layouts });
    return reading.rows[0]?.figures['pupils@小学']?.value;
  };
  expect(again(headings)).toBe(321);
  expect(again([...headings, '备注'])).toBe(321);
  expect(again(['学校标识码', '学校名称', '校长', '电话', '地址', '人头'])).toBe(321);
  expect(again(['学校标识码', '学校名称', '人头', '班额', '图书', '备注'])).toBeUndefined();
});
