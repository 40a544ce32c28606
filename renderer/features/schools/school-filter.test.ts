import { expect, test } from 'vitest';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { filterSchools, NO_FILTER } from './school-filter.ts';

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

test('an empty filter keeps every school', () => {
  expect(filterSchools(all, NO_FILTER)).toEqual(all);
});

test('a stage finds the schools of several stages that teach it', () => {
  expect(filterSchools(all, { ...NO_FILTER, stage: '初中' })).toEqual([nineYear]);
  expect(filterSchools(all, { ...NO_FILTER, stage: '小学' })).toEqual([primary, nineYear]);
});

test('every word of the search must occur in the name, code or place', () => {
  expect(filterSchools(all, { ...NO_FILTER, text: '样例区 实验' })).toEqual([nineYear]);
  expect(filterSchools(all, { ...NO_FILTER, text: '００００００３' })).toEqual([unknownKind]);
  expect(filterSchools(all, { ...NO_FILTER, text: '没有这所' })).toEqual([]);
});

test('filters narrow one another', () => {
  expect(filterSchools(all, { ...NO_FILTER, urbanRural: '城区', ownership: '公办' })).toEqual([primary]);
});
