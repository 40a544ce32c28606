import { expect, test } from 'vitest';
import { findSchoolYear } from './school-year.ts';

test.each([
  ['2025-2026学年', '2025-2026'],
  ['２０２５—２０２６ 学年度', '2025-2026'],
  ['2025年至2026年', '2025-2026'],
  ['2025/26学年', '2025-2026'],
  ['2025学年', '2025-2026'],
  ['2025年度', '2025-2026'],
  ['2025年9月1日', '2025-2026'],
  ['2026年3月', '2025-2026'],
  ['2026-08-31', '2025-2026'],
  ['2025', '2025-2026'],
  ['2020-2025年规划', undefined],
  ['样例小学', undefined],
  ['', undefined],
])('%s is the school year %s', (text, year) => {
  expect(findSchoolYear(text)).toBe(year);
});
