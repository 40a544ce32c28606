import fc from 'fast-check';
import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Cell, Grid } from '#shared/schema/grid.ts';
import { PLAIN_OPTIONS, type WorkbookOptions } from '#shared/schema/workbook-reading.ts';
import { readFacts } from './read-facts.ts';

const dictionary = figureDictionarySchema.parse(figures);

type Written = string | number | null;

const cell = (value: Written): Cell | undefined =>
  value === null
    ? undefined
    : { kind: typeof value === 'number' ? 'number' : 'text', value, text: String(value), format: null };

/** One school, the values of its columns below their headings. */
function read(columns: Readonly<Record<string, Written>>, options: Partial<WorkbookOptions> = {}) {
  const headings = ['学校标识码', '学校名称', ...Object.keys(columns)];
  const grid: Grid = {
    file: 'a.xlsx',
    sheet: '2025-2026学年',
    isHidden: false,
    rows: [headings.map(cell), ['9900000201', '样例甲小学', ...Object.values(columns)].map(cell)],
    width: headings.length,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const reading = readFacts([grid], dictionary, { ...PLAIN_OPTIONS, ...options });
  const [sheet] = reading.sheets;
  const confidences = sheet?.headings.slice(2).map(({ confidence }) => confidence);
  return { ...reading, sheet, confidences, figures: reading.rows[0]?.figures ?? {} };
}

test('市级 and 县级骨干教师 in two columns are one figure, which names both cells and how it came about', () => {
  const { figures: read2, warnings, refused } = read({ 市级骨干教师数: 3, 区级骨干教师数: 12 });
  expect(read2).toEqual({
    'backbone-teachers@小学': {
      value: 15,
      state: 'value',
      unit: '人',
      source: { file: 'a.xlsx', sheet: '2025-2026学年', cell: 'C2', text: '3 + 12', and: ['D2'] },
      note: '市级骨干教师 3（C2） + 县级骨干教师 12（D2）',
    },
  });
  expect(refused).toEqual([]);
  // Somebody may be counted in both.
  expect(warnings).toMatchObject([{ kind: 'mapping', at: [{ cell: 'C1' }, { cell: 'D1' }] }]);
});

test('parts beside a column for the whole are not read', () => {
  const { figures: found, sheet } = read({ 县级及以上骨干教师数: 15, 其中市级骨干教师数: 3 });
  expect(found).toMatchObject({ 'backbone-teachers@小学': { value: 15, source: { cell: 'C2' } } });
  expect(sheet?.headings[3]).toMatchObject({ target: { kind: 'ignore' } });
});

test('a part that others contain is not counted twice', () => {
  const { figures: found } = read({ 市级骨干教师数: 3, 市级及以上骨干教师数: 5, 县级骨干教师数: 12 });
  expect(found).toMatchObject({ 'backbone-teachers@小学': { value: 17 } });
});

test('a part alone is the figure only when nothing it needs is missing; else it waits for a person', () => {
  expect(read({ 县级骨干教师数: 12 }).figures).toMatchObject({ 'backbone-teachers@小学': { value: 12 } });
  for (const columns of [{ 市级骨干教师数: 3 }, { 男生数: 300 }, { 市级骨干教师数: 3, 省级骨干教师数: 1 }]) {
    const { figures: found, confidences, warnings } = read(columns);
    expect(found).toEqual({});
    expect(new Set(confidences)).toEqual(new Set(['guess']));
    expect(warnings.length).toBe(Object.keys(columns).length);
  }
});

test('a person may say that one part is all there is, or that a part is not to be read', () => {
  const heading = '市级骨干教师数';
  const target = { kind: 'figure', id: 'backbone-teachers', stage: null } as const;
  const alone = read({ [heading]: 3 });
  const layout = (said: typeof target | { readonly kind: 'ignore' }, fingerprint = alone.sheet?.fingerprint ?? '') => ({
    layouts: [{ fingerprint, corrections: [{ heading, target: said }] }],
  });
  expect(read({ [heading]: 3 }, layout(target)).figures).toMatchObject({ 'backbone-teachers@小学': { value: 3 } });
  const both = { [heading]: 3, 县级骨干教师数: 12 };
  const { sheet } = read(both);
  expect(read(both, layout({ kind: 'ignore' }, sheet?.fingerprint)).figures).toMatchObject({
    'backbone-teachers@小学': { value: 12 },
  });
});

test('a part left blank leaves the figure open and is named; 无 adds nothing', () => {
  const { figures: found, refused } = read({ 男生数: 300, 女生数: null });
  expect(found).toMatchObject({ 'pupils@小学': { value: null, state: 'blank' } });
  expect(refused).toMatchObject([{ kind: 'badValue', at: [{ cell: 'D2' }] }]);
  expect(read({ 男生数: 300, 女生数: '无' }).figures).toMatchObject({ 'pupils@小学': { value: 300 } });
  const blank = read({ 男生数: null, 女生数: null, 班级数: 6 });
  expect(blank.figures).toMatchObject({ 'pupils@小学': { state: 'blank' } });
  expect(blank.refused).toEqual([]);
});

test('室内 and 室外 of the sports grounds are added up', () => {
  expect(read({ 室内体育运动场馆面积: 800, 室外体育运动场馆面积: 5200 }).figures).toMatchObject({
    'sports-area': { value: 6000 },
  });
});

test('the sum is the same in whatever order the parts stand', () => {
  const names = ['国家级骨干教师数', '省级骨干教师数', '市级骨干教师数', '县级骨干教师数'];
  const columns = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.nat(50)), { selector: ([name]) => name, minLength: 2 })
    .filter((given) => given.some(([name]) => name === '县级骨干教师数'));
  fc.assert(
    fc.property(columns, (given) => {
      const { figures: found } = read(Object.fromEntries(given));
      const total = given.reduce((sum, [, value]) => sum + value, 0);
      expect(found).toMatchObject({ 'backbone-teachers@小学': { value: total } });
    }),
  );
});
