import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

test.each([
  ['2200', 2200],
  ['２，２００．５', 2200.5],
  [' 0 ', 0],
  ['', null],
  ['  ', null],
  ['-1', undefined],
  ['4.', undefined],
  ['无', undefined],
  ['1e3', undefined],
])('“%s” is read as %s', (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});
