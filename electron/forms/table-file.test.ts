import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { writeTable } from './table-file.ts';

const content = {
  columns: ['学校', '缺少'],
  rows: [
    ['=HYPERLINK("http://x")', -3.5],
    ['+86', null],
    ['甲,"乙"\n丙', 0],
  ],
};

test('numbers stay numbers, and a text that looks like a formula stays text in a workbook', () => {
  const sheet = read(writeTable(content, 'xlsx')).Sheets['数据'];
  expect(sheet?.['A2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
  expect(sheet?.['A2']).not.toHaveProperty('f');
  expect(sheet?.['B2']).toMatchObject({ t: 'n', v: -3.5 });
  expect(sheet?.['A3']).toMatchObject({ t: 's', v: '+86' });
  expect(sheet?.['B3']).toBeUndefined();
});

test('a .csv says that it is UTF-8, quotes what needs it, and keeps formulas from running', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTable(content, 'csv'));
  expect(text).toBe(`\uFEFF学校,缺少\r\n"'=HYPERLINK(""http://x"")",-3.5\r\n'+86,\r\n"甲,""乙""\n丙",0\r\n`);
});

test('what is written in a .csv is read back cell by cell', () => {
  const book = read(new TextDecoder().decode(writeTable(content, 'csv')), { type: 'string', raw: true });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  expect(sheet && utils.sheet_to_json(sheet, { header: 1, raw: true })[3]).toEqual(['甲,"乙"\n丙', '0']);
});
