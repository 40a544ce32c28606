import { expect, test } from 'vitest';
import { type FigureInput, goodPrimary, primaryCounty, standardWith } from '#tests/helpers/county.ts';
import { indicatorsByYear } from './indicators-by-year.ts';

const standard = standardWith({});
const inYear = (year: string, figures: Record<string, FigureInput>) => ({
  ...primaryCounty([{ ...goodPrimary(400), ...figures }, goodPrimary(200)]),
  year,
});
const equipment = (counties: Parameters<typeof indicatorsByYear>[1]) =>
  indicatorsByYear('330000001', counties, () => standard).find(({ indicator }) => indicator === 'L6')?.byYear;

test('years stand in order, each with its own verdict, whatever order they come in', () => {
  const years = [
    inYear('2025-2026', { 'equipment-value': 900_000 }),
    inYear('2024-2025', { 'equipment-value': 600_000 }),
  ];
  const found = equipment(years);
  expect([...(found ?? [])].map(([year, { value, met }]) => [year, value, met])).toEqual([
    ['2024-2025', 1500, false],
    ['2025-2026', 2250, true],
  ]);
});

test('a figure missing in one year leaves that year without a value and not at nought', () => {
  const found = equipment([inYear('2024-2025', { 'equipment-value': 'blank' }), inYear('2025-2026', {})]);
  expect(found?.get('2024-2025')).toMatchObject({ value: null, met: null });
  expect(found?.get('2025-2026')?.value).toBe(3000);
});

test('each year is judged by the standard of its year', () => {
  const asked: string[] = [];
  indicatorsByYear('330000001', [inYear('2023-2024', {}), inYear('2024-2025', {})], ({ year }) => {
    asked.push(year);
    return standard;
  });
  expect(asked).toEqual(['2023-2024', '2024-2025']);
});

test('a school that is in none of the counties has no years', () => {
  expect(indicatorsByYear('999999999', [inYear('2024-2025', {})], () => standard)).toEqual([]);
});
