import { expect, test } from 'vitest';
import { FIGURES } from '#tests/helpers/county.ts';
import { must } from '#shared/util/must.ts';
import { readTyped } from './typed-figures.ts';

const figure = (id: string) =>
  must(
    FIGURES.find((it) => it.id === id),
    `the dictionary has ${id}`,
  );

const typed = (id: string, text: string) => {
  const read = readTyped(figure(id), text);
  if (!read.ok) return read.error;
  return read.value && [read.value.state, read.value.value, read.value.note];
};

test('nothing typed is no figure, and nought is one', () => {
  expect([typed('rotation-done', ''), typed('rotation-done', '  ')]).toEqual([null, null]);
  expect(typed('rotation-done', '0')).toEqual(['value', 0, null]);
});

test('无 and — are answers of their own', () => {
  expect(typed('rotation-done', '无')).toEqual(['none', null, null]);
  expect(typed('quota-rate', '—')).toEqual(['dash', null, null]);
});

test('a unit is converted and the conversion kept', () => {
  expect(typed('teacher-average-pay', '12.5万元')).toEqual(['value', 125_000, '12.5 万元 = 125000 元']);
  expect(typed('quota-rate', '60%')?.slice(0, 2)).toEqual(['value', 60]);
  expect(typed('quota-rate', '60')).toEqual(['value', 60, null]);
});

test.each([
  ['rotation-done', '一半', '应为数字（人）'],
  ['rotation-done', '1.5', '应为整数'],
  ['quota-rate', '-1', '应为 0 到 100 之间的百分数'],
  ['four-unified', '也许', '应为“是”或“否”'],
])('%s: “%s” is refused with what was expected', (id, text, expected) => {
  expect(typed(id, text)).toBe(expected);
});
