import { expect, test } from 'vitest';
import { officialCodes } from '#shared/domain/official-codes.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { sortSchools } from './school-sort.ts';

const school = (code: string, name: string, district: string | null): RegisteredSchool => ({
  code,
  name,
  kind: '小学',
  urbanRural: null,
  ownership: null,
  district,
  address: null,
  principal: null,
  phone: null,
  sample: false,
});
const schools = [
  school('1', '样例第十小学', '乙区'),
  school('2', '样例第二小学', null),
  school('3', '样例第一小学', '甲区'),
];
const codes = (sorted: readonly RegisteredSchool[]): string => sorted.map(({ code }) => code).join('');
const latestYears = new Map([
  ['1', '2024-2025'],
  ['3', '2025-2026'],
]);

const looked = { latestYears, officialCode: officialCodes([{ id: '200000000', code: '临时-00000000000a' }]) };

const by = (column: 'district' | 'latestYear', order: 'ascend' | 'descend'): string =>
  codes(sortSchools(schools, { column, order }, looked));

test('schools stand in the order of the chosen column, and what is not recorded last either way', () => {
  expect(by('district', 'ascend')).toBe('312');
  expect(by('district', 'descend')).toBe('132');
  expect(by('latestYear', 'ascend')).toBe('132');
  expect(by('latestYear', 'descend')).toBe('312');
});

test('in the order of codes a school stands by its 学校标识码, whatever it was registered under', () => {
  const late = [
    school('临时-00000000000a', '样例分校', null),
    school('临时-00000000000b', '样例新校', null),
    ...schools,
  ];
  const sorted = sortSchools(late, { column: 'code', order: 'ascend' }, looked);
  expect(sorted.map(({ code }) => code)).toEqual(['1', '2', '3', '临时-00000000000a', '临时-00000000000b']);
});

test('schools that are alike, and all without a chosen column, keep their order', () => {
  expect(codes(sortSchools(schools, { column: 'kind', order: 'descend' }, looked))).toBe('123');
  expect(codes(sortSchools(schools, null, looked))).toBe('123');
});
