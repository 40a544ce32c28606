import { expect, test } from 'vitest';
import type { YearFigures } from '#renderer/stores/schools.ts';
import type { Figure, FigureDictionary } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { figureTable, keysOfStages, yearsOf } from './figure-table.ts';

const figure = (id: string, group: string): Figure => ({
  id,
  label: `${id}数`,
  unit: '人',
  valueKind: 'count',
  perStage: true,
  scope: 'school',
  group,
  synonyms: [],
});
const dictionary: FigureDictionary = {
  figures: [figure('pupils', '学生'), figure('staff', '教师'), figure('classes', '学生')],
  identity: [{ field: 'code', label: '学校标识码', synonyms: [] }],
  checks: [],
};
const options = { dictionary, others: '其他', also: [] };
const value = (number: number): FigureValue => ({
  value: number,
  state: 'value',
  unit: '人',
  source: null,
  note: null,
});
const year = (name: string, figures: Record<string, FigureValue>): YearFigures => ({
  code: '9900000001',
  year: name,
  sample: false,
  figures,
});
const years = [
  year('2024-2025', { 'classes@小学': value(12), 'pupils@小学': value(480) }),
  year('2025-2026', { 'pupils@小学': value(490), 'staff@小学': value(30), 'newer-figure': value(1) }),
];

test('figures stand in the order and groups of the dictionary, with a value a year', () => {
  const groups = figureTable(years, options);
  expect(groups.map(({ group, lines }) => [group, lines.map(({ key }) => key)])).toEqual([
    ['学生', ['pupils@小学', 'classes@小学']],
    ['教师', ['staff@小学']],
    ['其他', ['newer-figure']],
  ]);
  expect(groups[0]?.lines[0]?.byYear).toEqual({ '2024-2025': value(480), '2025-2026': value(490) });
});

test('a year in which a figure was not reported has no entry for it', () => {
  const [students] = figureTable(years, options);
  expect(students?.lines[1]?.byYear).toEqual({ '2024-2025': value(12) });
});

test('the latest year comes first', () => {
  expect(yearsOf(years)).toEqual(['2025-2026', '2024-2025']);
});

test('figures nobody has given are listed in their place when they are to be filled in', () => {
  const also = keysOfStages(dictionary, ['小学']);
  expect(
    figureTable([], { ...options, also }).map(({ lines }) => lines.map(({ key, byYear }) => [key, byYear])),
  ).toEqual([
    [
      ['pupils@小学', {}],
      ['classes@小学', {}],
    ],
    [['staff@小学', {}]],
  ]);
  expect(figureTable(years, { ...options, also })).toEqual(figureTable(years, options));
});
