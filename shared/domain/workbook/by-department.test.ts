import { expect, test } from 'vitest';
import type { FactRow } from '#shared/schema/workbook-reading.ts';
import { figureValue, type FigureInput } from '#tests/helpers/county.ts';
import { splitByDepartment } from './by-department.ts';

const line = (figures: Readonly<Record<string, FigureInput>>): FactRow => ({
  scope: 'school',
  at: { file: '试验县.xlsx', sheet: '学校', cell: 'A3' },
  identity: {
    code: '990000001',
    ownNumber: null,
    name: '试验学校',
    kind: '九年一贯制学校',
    urbanRural: null,
    ownership: null,
    district: null,
    address: null,
    principal: null,
    phone: null,
  },
  year: '2025-2026',
  figures: Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, figureValue(value, 'C3')])),
  offered: [],
});

const keysOf = (rows: readonly FactRow[]): readonly (readonly string[])[] =>
  rows.map(({ figures }) => Object.keys(figures));

test('lines of departments that differ give each department its own numbers, and the school its statements', () => {
  const rows = [
    line({ 'pupils@小学': 300, 'equipment-value': 80, 'multimedia-rooms': 9, 'has-charter': true }),
    line({ 'pupils@初中': 200, 'equipment-value': 70, 'multimedia-rooms': 9, 'has-charter': true }),
  ];
  expect(keysOf(splitByDepartment(rows))).toEqual([
    ['pupils@小学', 'equipment-value@小学', 'multimedia-rooms@小学', 'has-charter'],
    ['pupils@初中', 'equipment-value@初中', 'multimedia-rooms@初中', 'has-charter'],
  ]);
});

test('lines that agree, or of which only one says it, speak of the whole school', () => {
  const rows = [
    line({ 'pupils@小学': 300, 'equipment-value': 80, 'multimedia-rooms': 9 }),
    line({ 'pupils@初中': 200, 'equipment-value': 80, 'multimedia-rooms': 'blank' }),
  ];
  expect(splitByDepartment(rows)).toBe(rows);
});

test('two lines about the same department stay in conflict', () => {
  const rows = [
    line({ 'pupils@小学': 300, 'equipment-value': 80 }),
    line({ 'pupils@小学': 300, 'equipment-value': 70 }),
  ];
  expect(splitByDepartment(rows)).toBe(rows);
});

test('a line of the whole school beside those of its departments stays the school’s', () => {
  const rows = [
    line({ 'pupils@小学': 300, 'multimedia-rooms': 9 }),
    line({ 'pupils@初中': 200, 'multimedia-rooms': 7 }),
    line({ 'equipment-value': 80 }),
  ];
  expect(keysOf(splitByDepartment(rows))).toEqual([
    ['pupils@小学', 'multimedia-rooms@小学'],
    ['pupils@初中', 'multimedia-rooms@初中'],
    ['equipment-value'],
  ]);
});
