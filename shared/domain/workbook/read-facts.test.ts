import fc from 'fast-check';
import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Cell, Grid } from '#shared/schema/grid.ts';
import { PLAIN_OPTIONS, type LayoutMapping, type Target } from '#shared/schema/workbook-reading.ts';
import { canTake, takeCells } from './join-readings.ts';
import { readFacts } from './read-facts.ts';

const dictionary = figureDictionarySchema.parse(figures);

const cell = (value: string | number | null): Cell | undefined =>
  value === null
    ? undefined
    : { kind: typeof value === 'number' ? 'number' : 'text', value, text: String(value), format: null };

const grid = (rows: readonly (readonly (string | number | null)[])[], more: Partial<Grid> = {}): Grid => ({
  file: 'a.xlsx',
  sheet: '2025-2026学年',
  isHidden: false,
  rows: rows.map((row) => row.map(cell)),
  width: Math.max(...rows.map((row) => row.length)),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
});

const HEAD = ['学校标识码', '学校名称', '体育馆面积'];
const LINE = ['9900000201', '样例甲小学', 800];

/** Its second row of headings begins with a note, so that only a person can tell. */
const TWO_ROWS = grid([
  ['样例区汇总表'],
  ['序号', '学校标识码', '学校名称', '办学类型', '在校生数', null],
  ['注：见说明', null, null, null, '小学', '初中'],
  [1, '9900000206', '样例辛学校', '九年一贯制学校', 300, 150],
]);

const SHEET = grid([
  ['学校标识码', '学校名称', '小学生总共有几个', '体育馆面积'],
  ['9900000201', '样例甲小学', 120, 800],
]);

test('a heading nobody knows is listed and not read; a person says what it means; the layout remembers', () => {
  const before = readFacts([SHEET], dictionary, PLAIN_OPTIONS);
  const [sheet] = before.sheets;
  expect(sheet?.headings[2]).toMatchObject({ heading: '小学生总共有几个', confidence: 'none', target: null });
  expect(Object.keys(before.rows[0]?.figures ?? {})).toEqual(['gym-area']);

  const target: Target = { kind: 'figure', id: 'pupils', stage: '小学' };
  const layout: LayoutMapping = {
    fingerprint: sheet?.fingerprint ?? '',
    corrections: [
      { heading: '小学生总共有几个', target },
      { heading: '体育馆面积', target: { kind: 'ignore' } },
    ],
  };
  const after = readFacts([SHEET], dictionary, { ...PLAIN_OPTIONS, layouts: [layout] });
  expect(after.sheets[0]?.headings[2]).toMatchObject({ confidence: 'person', target });
  expect(after.rows[0]?.figures).toMatchObject({ 'pupils@小学': { value: 120 } });
  expect(Object.keys(after.rows[0]?.figures ?? {})).toEqual(['pupils@小学']);
});

test('a correction made for one layout leaves another alone', () => {
  const layout: LayoutMapping = {
    fingerprint: 'another',
    corrections: [{ heading: '体育馆面积', target: { kind: 'ignore' } }],
  };
  const { rows } = readFacts([SHEET], dictionary, { ...PLAIN_OPTIONS, layouts: [layout] });
  expect(Object.keys(rows[0]?.figures ?? {})).toEqual(['gym-area']);
});

test('hidden rows are read when a person asks for them', () => {
  const hidden = { ...SHEET, hiddenRows: [1] };
  expect(readFacts([hidden], dictionary, PLAIN_OPTIONS).rows).toEqual([]);
  expect(readFacts([hidden], dictionary, { ...PLAIN_OPTIONS, includeHidden: true }).rows).toHaveLength(1);
});

test('the kind the register knows settles the stage a sheet leaves out', () => {
  const sheet = grid([
    ['学校标识码', '学校名称', '在校生数'],
    ['9900000214', '样例中学', 300],
  ]);
  expect(readFacts([sheet], dictionary, PLAIN_OPTIONS).refused).toMatchObject([
    { kind: 'noStage', at: [{ cell: 'C2' }] },
  ]);
  const knownKinds = [{ code: '9900000214', kind: '初级中学' as const }];
  const { rows } = readFacts([sheet], dictionary, { ...PLAIN_OPTIONS, knownKinds });
  expect(rows[0]?.figures).toMatchObject({ 'pupils@初中': { value: 300 } });
});

test('a column of sums beside its stages is not read, and the mapping says why', () => {
  const sheet = grid([
    ['学校标识码', '学校名称', '在校生数合计', '小学在校生数', '初中在校生数'],
    ['9900000201', '样例甲学校', 30, 10, 20],
  ]);
  const withSum = readFacts(
    [{ ...sheet, rows: [sheet.rows[0]?.map((it, at) => (at === 2 ? cell('在校生数') : it)), sheet.rows[1]] }],
    dictionary,
    PLAIN_OPTIONS,
  );
  expect(withSum.sheets[0]?.headings[2]).toMatchObject({ target: { kind: 'ignore' } });
  expect(Object.keys(withSum.rows[0]?.figures ?? {}).toSorted()).toEqual(['pupils@初中', 'pupils@小学']);
});

test('an older year is not taken from a date of printing when the title names the year', () => {
  const sheet = grid(
    [['样例区 2023—2024 学年学校情况'], ['学校标识码', '学校名称', '小学学生数'], ['9900000201', '样例甲小学', 1]],
    { sheet: 'Sheet1' },
  );
  expect(readFacts([sheet], dictionary, PLAIN_OPTIONS).rows[0]?.year).toBe('2023-2024');
});

test('any grid of any cells is read without throwing, and every figure names a cell that is there', () => {
  const anyCell = fc.oneof(
    fc.constantFrom(
      '学校标识码',
      '学校名称',
      '小学学生数',
      '体育馆面积（㎡）',
      '填报项目',
      '填报值',
      '单位',
      '姓名',
      '学籍号',
      '合计',
      '注：',
      '9900000201',
      '无',
      '—',
      '__proto__',
      '小学',
      '近视',
    ),
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 9 }), (rows) => {
      const made = grid([...rows, []]);
      for (const { figures: read } of readFacts([made], dictionary, PLAIN_OPTIONS).rows)
        for (const { source, state, value } of Object.values(read)) {
          expect(source?.cell).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
          expect(value === null).toBe(state !== 'value');
        }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['单位：人、平方米、万元', 2_400_000],
  ['单位：人、元', 240],
])('of several units above a table, %s, money takes the one for money', (caption, value) => {
  const sheet = grid([
    [caption],
    ['学校标识码', '学校名称', '小学在校生数', '体育馆面积', '教学仪器设备值'],
    ['9900000201', '样例甲小学', 120, 800, 240],
  ]);
  const [row] = readFacts([sheet], dictionary, PLAIN_OPTIONS).rows;
  expect(row?.figures['equipment-value']).toMatchObject({ value });
  expect(row?.figures['pupils@小学']).toMatchObject({ value: 120 });
});

test('an item is shown with the unit its column names and its answers; the group it is listed under is no remark', () => {
  const { sheets, warnings } = readFacts(
    [
      grid([
        ['学校名称：样例甲小学'],
        ['类别', '填报项目', '单位', '填报值'],
        ['经费', '年度公用经费预算', '万元', 210.5],
        ['经费', '教师培训经费预算', null, 11000],
        ['学生', '小学在校生数', '人', 100],
      ]),
    ],
    dictionary,
    PLAIN_OPTIONS,
  );
  const [funds, training, pupils] = sheets[0]?.headings ?? [];
  expect(funds).toMatchObject({ unit: '万元', samples: ['210.5'], confidence: 'certain' });
  expect(funds?.why).toBe('表头“年度公用经费预算”即“公用经费预算数”');
  expect(training).toMatchObject({ unit: null, why: expect.stringContaining('没有写单位，按元读取') });
  expect(pupils).toMatchObject({ unit: '人', samples: ['100'], confidence: 'certain' });
  expect(warnings.map(({ at }) => at[0]?.cell)).toEqual(['B4']);
});

test.each(['九年一贯制学校', '完全中学', ''])(
  'a figure asked of one stage alone needs no stage where the school (%s) has it among others',
  (kind) => {
    const sheet = grid([
      ['学校标识码', '学校名称', '办学类型', '三年转入', '骨干教师数'],
      ['9900000206', '样例辛学校', kind, 25, 3],
    ]);
    const { rows, refused } = readFacts([sheet], dictionary, PLAIN_OPTIONS);
    expect(Object.keys(rows[0]?.figures ?? {})).toEqual(['retention-in@初中']);
    expect(refused).toMatchObject([{ kind: 'noStage', at: [{ cell: 'E2' }] }]);
  },
);

test('money below a caption that names its unit is not said to be without one', () => {
  const { sheets } = readFacts(
    [grid([['单位：万元'], ['学校标识码', '学校名称', '教学仪器设备值'], ['9900000201', '样例甲小学', 20]])],
    dictionary,
    PLAIN_OPTIONS,
  );
  expect(sheets[0]?.headings[2]).toMatchObject({ unit: '万元', why: '表头“教学仪器设备值”即“教学仪器设备值”' });
});

const SUMMARY = grid([
  ['样例区2024年小学情况'],
  ['甲', '在校生数', '小学', '骨干教师'],
  ['学校标识码', '学校名称', '办学类型', '骨干教师'],
  ['9900000206', '样例辛学校', '九年一贯制学校', 5],
]);

test('nothing is certain of figures below headings that were not understood, or whose stage is not told', () => {
  const { sheets, warnings } = readFacts([SUMMARY], dictionary, PLAIN_OPTIONS);
  expect(sheets[0]?.headings[3]).toMatchObject({ confidence: 'likely' });
  expect(warnings[0]?.message).toContain('像是分组的表头，没有用上');
});

test('a person says which rows hold the headings; it is remembered for sheets of that layout', () => {
  const found = readFacts([TWO_ROWS], dictionary, PLAIN_OPTIONS).sheets[0]?.found;
  expect(found).toMatchObject({ rows: { top: 1, bottom: 1 }, isSaid: false });
  const layouts = [{ fingerprint: found?.fingerprint ?? '', corrections: [], rows: { top: 1, bottom: 2 } }];
  const { sheets, rows } = readFacts([TWO_ROWS], dictionary, { ...PLAIN_OPTIONS, layouts });
  expect(sheets[0]?.found).toMatchObject({
    rows: { top: 1, bottom: 2 },
    isSaid: true,
    fingerprint: found?.fingerprint,
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.figures).toMatchObject({ 'pupils@小学': { value: 300 }, 'pupils@初中': { value: 150 } });
  // Rows beyond the sheet are those of another file.
  const beyond = [{ fingerprint: found?.fingerprint ?? '', corrections: [], rows: { top: 1, bottom: 9 } }];
  expect(readFacts([TWO_ROWS], dictionary, { ...PLAIN_OPTIONS, layouts: beyond }).sheets[0]?.found?.isSaid).toBe(false);
});

test.each([
  ['a title', grid([['样例区2024年情况表'], HEAD, LINE]), { value: '2024-2025', from: '表上的“样例区2024年情况表”' }],
  ['the sheet', grid([HEAD, LINE]), { value: '2025-2026', from: '工作表名“2025-2026学年”' }],
  ['the file', grid([HEAD, LINE], { sheet: 'S', file: '2023学年.xlsx' }), { value: '2023-2024', from: '文件名' }],
  ['nothing', grid([HEAD, LINE], { sheet: 'S' }), null],
  ['its lines', grid([[...HEAD, '学年'], LINE]), { value: null, from: '各行所写' }],
  [
    'its columns',
    grid([
      [...HEAD, '2024年在校生数'],
      [...LINE, 90],
    ]),
    { value: null, from: '各列的标题' },
  ],
])('the year of a sheet is told with what says it: %s', (_, sheet, year) => {
  expect(readFacts([sheet], dictionary, PLAIN_OPTIONS).sheets[0]?.year).toEqual(year);
});

test('a person corrects the year of one sheet, whatever it says itself', () => {
  const sheet = grid([['样例区2024年情况表'], HEAD, LINE]);
  const sheetYears = [{ file: sheet.file, sheet: sheet.sheet, year: '2023-2024' }];
  const { rows, sheets } = readFacts([sheet, { ...sheet, sheet: '二' }], dictionary, { ...PLAIN_OPTIONS, sheetYears });
  expect(rows.map(({ year }) => year)).toEqual(['2023-2024', '2024-2025']);
  expect(sheets[0]?.year).toEqual({ value: '2023-2024', from: '您更正的' });
});

test('a refused figure is told with its school, in the unit of the sheet', () => {
  const sheet = grid([
    ['学校标识码', '学校名称', '教学仪器设备值（万元）'],
    ['9900000201', '样例甲小学', '很多'],
  ]);
  expect(readFacts([sheet], dictionary, PLAIN_OPTIONS).refused).toMatchObject([
    { message: '样例甲小学：“教学仪器设备值”应为数字（万元）' },
  ]);
});

test.each([
  ['约160.68', 1_606_800],
  ['160.68左右', 1_606_800],
  ['大约160万元', 1_600_000],
  ['近 160', 1_600_000],
  ['160余', 1_600_000],
])('%s is refused, and read as a number once a person says so', (text, value) => {
  const sheet = grid([
    ['学校标识码', '学校名称', '教学仪器设备值（万元）'],
    ['9900000201', '样例甲小学', text],
  ]);
  const reading = readFacts([sheet], dictionary, PLAIN_OPTIONS);
  const [refusal] = reading.refused;
  expect(refusal).toMatchObject({ kind: 'approximate', message: expect.stringContaining('请确认') });
  expect(reading.rows[0]?.figures).toEqual({});
  if (refusal === undefined) return;
  const [taken] = refusal.at;
  if (taken === undefined) return;
  expect(canTake(reading, refusal.at)).toBe(true);
  const { rows, refused } = takeCells(reading, [{ refusal, taken, left: null, isRemembered: false }]);
  expect(refused).toEqual([]);
  expect(rows[0]?.figures).toMatchObject({ 'equipment-value': { value, note: expect.stringContaining('经人确认') } });
});
