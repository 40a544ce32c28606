import { expect, test } from 'vitest';
import { cellName, columnLetters } from './cell-name.ts';

test('cells are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(1048575, 16383)).toBe('XFD1048576');
});
