import { Workbook } from 'exceljs';
import { expect, test } from 'vitest';
import { read } from 'xlsx';
import { z } from 'zod';
import { byExcelJs, bySheetJs, toGbk } from '#tests/fixtures/workbooks/write.ts';
import { PLAIN_OPTIONS, type Refusal } from '#shared/schema/workbook-reading.ts';
import { must } from '#shared/util/must.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { markWorkbook } from './mark-workbook.ts';
import { openWorkbook } from './open-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

const ROWS = [
  ['学校标识码', '学校名称', '小学学生数'],
  ['99000002O1', "=样例'甲'&<小学>", 100],
  ['9900000202', '样例乙小学', '很多'],
] as const;

function refusedIn(bytes: Uint8Array, file: string): readonly Refusal[] {
  const reading = openWorkbook({ bytes, file, options: { ...PLAIN_OPTIONS, year: '2025-2026' } });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value.refused;
}

async function mark(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly workbook: Workbook; readonly bytes: Uint8Array }> {
  const marked = markWorkbook({ bytes, file, refused: refusedIn(bytes, file) });
  if (!marked.ok) throw new Error(marked.error.message);
  const workbook = new Workbook();
  await workbook.xlsx.load(marked.value.buffer);
  return { workbook, bytes: marked.value };
}

const fillOf = (workbook: Workbook, sheet: string, cell: string): unknown =>
  must(workbook.getWorksheet(sheet), 'the sheet is kept').getCell(cell).fill;

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };

test('refused cells are coloured, their other styles and all other cells stay as they were', async () => {
  const bytes = await byExcelJs((add) => {
    const sheet = add('表 一');
    for (const row of ROWS) sheet.addRow([...row]);
    sheet.getCell('A2').font = { bold: true };
    sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
    sheet.getColumn(2).width = 33;
  });
  const { workbook } = await mark(bytes, '填报.xlsx');
  expect(fillOf(workbook, '表 一', 'A2')).toMatchObject(RED);
  expect(fillOf(workbook, '表 一', 'C3')).toMatchObject(RED);
  expect(workbook.getWorksheet('表 一')?.getCell('A2').font).toMatchObject({ bold: true });
  expect(fillOf(workbook, '表 一', 'B2')).toMatchObject({ fgColor: { argb: 'FF00FF00' } });
  expect(fillOf(workbook, '表 一', 'A3')).not.toMatchObject(RED);
  expect(workbook.getWorksheet('表 一')?.getColumn(2).width).toBe(33);
});

test('a sheet 问题 lists what is wrong and leads to each cell', async () => {
  const bytes = bySheetJs([
    { name: "一'二", rows: ROWS },
    { name: '问题', rows: [['已有的表']] },
  ]);
  const { workbook, bytes: marked } = await mark(bytes, '填报.xlsx');
  const sheet = must(workbook.getWorksheet('问题2'), 'a name that was free');
  const lines = [2, 3].map((row) => [2, 3, 4, 5].map((column) => sheet.getRow(row).getCell(column).text));
  expect(lines).toEqual([
    ["一'二", 'A2', '99000002O1', '学校标识码应为 9 或 10 位数字，实际是“99000002O1”，整行未导入'],
    ["一'二", 'C3', '很多', '样例乙小学：“在校生数”应为数字（人）'],
  ]);
  const link: unknown = read(marked, { type: 'array' }).Sheets['问题2']?.['C2'];
  expect(link).toMatchObject({ l: { Target: "#'一''二'!A2" } });
});

test.each([
  ['旧.xls', bySheetJs([{ name: 'S', rows: ROWS }], 'biff8')],
  ['开放.ods', bySheetJs([{ name: 'S', rows: ROWS }], 'ods')],
  ['文本.csv', toGbk(ROWS.map((row) => row.join(',')).join('\n'))],
])('%s comes back as .xlsx with the same cells, marked', async (file, bytes) => {
  const { workbook, bytes: marked } = await mark(bytes, file);
  const sheet = must(workbook.worksheets[0], 'the first sheet is the one sent');
  expect(fillOf(workbook, sheet.name, 'A2')).toMatchObject(RED);
  const again = readWorkbook(marked, '再读.xlsx', WORKBOOK_LIMITS);
  const texts = again.ok ? again.value[0]?.rows.map((row) => row?.map((cell) => cell?.text)) : [];
  expect(texts).toEqual(ROWS.map((row) => row.map(String)));
});

const notesAt = (workbook: Workbook, sheet: string, cell: string): string => {
  const note: unknown = must(workbook.getWorksheet(sheet), 'the sheet is kept').getCell(cell).note;
  if (typeof note === 'string') return note;
  const { texts } = z.object({ texts: z.array(z.object({ text: z.string() })) }).parse(note);
  return texts.map(({ text }) => text).join('');
};

test('a refused cell gets a note; the notes, pictures of notes and comments of the user stay', async () => {
  const bytes = await byExcelJs((add) => {
    const sheet = add('表');
    for (const row of ROWS) sheet.addRow([...row]);
    sheet.getCell('A2').note = '校长：请核对';
    sheet.getCell('B3').note = '新校';
    const other = add('空');
    other.addRow(['学校标识码', '学校名称', '小学学生数']);
    other.addRow(['9900000203', '样例丙小学', '无数']);
  });
  const { workbook } = await mark(bytes, '填报.xlsx');
  expect(notesAt(workbook, '表', 'A2')).toMatch(/^校长：请核对\n督学通：学校标识码应为/);
  expect(notesAt(workbook, '表', 'B3')).toBe('新校');
  expect(notesAt(workbook, '表', 'C3')).toContain('应为数字');
  expect(notesAt(workbook, '空', 'C2')).toContain('应为数字');
});

const placesOf = (refused: readonly Refusal[]): unknown =>
  refused.map((it) => [it.kind, it.at.map(({ cell }) => cell)]);

test('a marked copy can be imported again, and is refused for the same reasons', async () => {
  const bytes = bySheetJs([{ name: 'S', rows: ROWS }]);
  const { bytes: marked } = await mark(bytes, '填报.xlsx');
  expect(placesOf(refusedIn(marked, '填报.xlsx'))).toEqual(placesOf(refusedIn(bytes, '填报.xlsx')));
});

test('a hostile file is not marked either', () => {
  expect(markWorkbook({ bytes: new Uint8Array(10), file: '坏.xlsx', refused: [] })).toMatchObject({ ok: false });
});
