import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_ROWS, pasteInto, readGrid, shownRows, withCell, withoutRow, writtenPart } from './table-rows.ts';

const size = { columns: 3, least: 0 };

test('there is always a row to type into, and at least as many as are asked for', () => {
  expect(shownRows([], size)).toEqual([['', '', '']]);
  expect(shownRows([['甲', '1', '']], { columns: 3, least: 3 })).toHaveLength(3);
  expect(
    shownRows(
      Array.from({ length: MOST_ROWS }, () => ['甲', '', '']),
      size,
    ),
  ).toHaveLength(MOST_ROWS);
});

test('blank rows at the end are not stored, those in between are', () => {
  const rows = [
    ['甲', '', ''],
    ['', '', ''],
    ['乙', '', ''],
    ['', ' ', ''],
  ];
  expect(writtenPart(rows)).toEqual(rows.slice(0, 3));
  expect(writtenPart([['', '', '']])).toEqual([]);
});

test('cells copied from a spreadsheet are read, quoted line ends and quotes among them', () => {
  expect(readGrid('甲\t1\r\n乙\t2\r\n')).toEqual([
    ['甲', '1'],
    ['乙', '2'],
  ]);
  expect(readGrid('"第一行\n第二行"\t"他说""好"""')).toEqual([['第一行 第二行', '他说"好"']]);
  expect(readGrid('甲\t\t丙')).toEqual([['甲', '', '丙']]);
});

test('a pasted block starts at its cell, makes rows, and says what found no place', () => {
  const { rows, left } = pasteInto([['', '', '']], { row: 0, column: 1 }, [
    ['1', '2', '3'],
    ['4', '5', ''],
  ]);
  expect(rows).toEqual([
    ['', '1', '2'],
    ['', '4', '5'],
  ]);
  expect(left).toBe(1);
});

test('a block of plain cells is found again where it was pasted', () => {
  const word = fc.stringMatching(/^[a-z甲乙丙0-9]{1,4}$/);
  const grid = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(grid, fc.nat(30), (cells, row) => {
      const text = cells.map((line) => line.join('\t')).join('\r\n');
      const before = shownRows([], { columns: 3, least: row + 1 });
      const { rows, left } = pasteInto(before, { row, column: 0 }, readGrid(text));
      expect(left).toBe(0);
      expect(rows.slice(row, row + cells.length)).toEqual(cells);
    }),
  );
});

test('a cell is written and a row taken out without touching the others', () => {
  const rows = [
    ['甲', '', ''],
    ['乙', '', ''],
  ];
  expect(withCell(rows, { row: 1, column: 2 }, '好')).toEqual([
    ['甲', '', ''],
    ['乙', '', '好'],
  ]);
  expect(withoutRow(rows, 0)).toEqual([['乙', '', '']]);
});
