import { expect, test } from 'vitest';
import { clockSchema } from '#shared/schema/clock.ts';
import type { Json } from '#shared/schema/json.ts';
import { figureVersions } from './figure-versions.ts';

const typed = (value: number): Json => ({ value, state: 'value', unit: '人', source: null, note: null });
const imported = (value: number): Json => ({
  value,
  state: 'value',
  unit: '人',
  source: { file: '报表.xlsx', sheet: '数据', cell: 'C5', text: String(value) },
  note: null,
});

const change = (time: string, value: Json, author = '甲') => ({
  clock: clockSchema.parse(`2026-11-22T${time}.000Z-0000-00000000000000aa`),
  author,
  value,
});

const shown = (...changes: ReturnType<typeof change>[]) =>
  figureVersions(changes).map(({ value, author }) => [value?.value ?? null, value?.source?.cell ?? null, author]);

test('the imported value a figure had stays visible with its cell', () => {
  expect(shown(change('10:05:00', typed(30)), change('09:00:00', imported(27)))).toEqual([
    [30, null, '甲'],
    [27, 'C5', '甲'],
  ]);
});

test('digits typed in one go are one value; another person, or a while later, is another', () => {
  const digits = [change('10:00:03', typed(305)), change('10:00:02', typed(30)), change('10:00:01', typed(3))];
  expect(shown(...digits)).toEqual([[305, null, '甲']]);
  expect(shown(change('10:00:03', typed(31), '乙'), change('10:00:02', typed(30)))).toHaveLength(2);
  expect(shown(change('10:02:00', typed(31)), change('10:00:00', typed(30)))).toHaveLength(2);
});

test('a figure that was taken away says so, and hides nothing of what stood there', () => {
  expect(shown(change('10:00:01', null), change('10:00:00', typed(30)))).toEqual([
    [null, null, '甲'],
    [30, null, '甲'],
  ]);
});
