import { expect, test } from 'vitest';
import { distinctTitles } from './distinct-titles.ts';

test('titles that read alike are told apart, others stay as they are', () => {
  expect(distinctTitles(['样例区要点', '样例区计划', '样例区要点'])).toEqual([
    '样例区要点（之一）',
    '样例区计划',
    '样例区要点（之二）',
  ]);
});
