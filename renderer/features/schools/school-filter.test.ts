import { expect, test } from 'vitest';
import { officialCodes } from '#shared/domain/official-codes.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { filterSchools, NO_FILTER, type SchoolFilter } from './school-filter.ts';

const school = (over: Partial<RegisteredSchool>): RegisteredSchool => ({
  code: '9900000001',
  name: '样例第一小学',
  kind: '小学',
  urbanRural: '城区',
  ownership: '公办',
  district: '样例区',
  address: null,
  principal: null,
  phone: null,
  sample: true,
  ...over,
});
const primary = school({});
const nineYear = school({ code: '9900000002', name: '样例实验学校', kind: '九年一贯制学校', urbanRural: '镇区' });
const unknownKind = school({ code: '9900000003', name: '样例新校', kind: null, ownership: '民办' });
const all = [primary, nineYear, unknownKind];

const found = (filter: SchoolFilter, schools = all) => filterSchools(schools, filter, officialCodes([]));

test('an empty filter keeps every school', () => {
  expect(found(NO_FILTER)).toEqual(all);
});

test('a stage finds the schools of several stages that teach it', () => {
  expect(found({ ...NO_FILTER, stage: '初中' })).toEqual([nineYear]);
  expect(found({ ...NO_FILTER, stage: '小学' })).toEqual([primary, nineYear]);
});

test('every word of the search must occur in the name, code or place', () => {
  expect(found({ ...NO_FILTER, text: '样例区 实验' })).toEqual([nineYear]);
  expect(found({ ...NO_FILTER, text: '００００００３' })).toEqual([unknownKind]);
  expect(found({ ...NO_FILTER, text: '没有这所' })).toEqual([]);
});

test('a school that got its 学校标识码 after it was registered is found by that, not by what stands in for it', () => {
  const late = school({ code: '临时-00000000000a', name: '样例分校' });
  const officialCode = officialCodes([{ id: '9900000301', code: late.code }]);
  const search = (text: string) => filterSchools([late], { ...NO_FILTER, text }, officialCode);
  expect([search('9900000301'), search('临时')]).toEqual([[late], []]);
});

test('filters narrow one another', () => {
  expect(found({ ...NO_FILTER, urbanRural: '城区', ownership: '公办' })).toEqual([primary]);
});
