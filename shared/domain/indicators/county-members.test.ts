import { expect, test } from 'vitest';
import { membersOfCounties } from './county-members.ts';

const schools = (count: number, district: string | null) => Array.from({ length: count }, () => ({ district }));
const told = (all: readonly { readonly district: string | null }[]) =>
  membersOfCounties(all).map(({ name, names, schools: { length } }) => [name, names, length]);

test('schools that name no county are those of one without a name', () => {
  expect(told(schools(3, null))).toEqual([[null, ['本区县'], 3]]);
});

test('a county that got its name goes on with what was kept for it before', () => {
  expect(told(schools(3, '样例县'))).toEqual([['样例县', ['样例县', '本区县'], 3]]);
});

test('a school that names none is not counted in the county, and takes nothing along', () => {
  expect(told([...schools(3, '样例县'), ...schools(1, null)])).toEqual([
    ['样例县', ['样例县', '本区县'], 3],
    [null, [], 1],
  ]);
});

test('while most schools name none, what was kept stays with them', () => {
  expect(told([...schools(1, '样例县'), ...schools(2, null)])).toEqual([
    ['样例县', ['样例县'], 1],
    [null, ['本区县'], 2],
  ]);
});

test('with two counties nobody but a person can say whose it was', () => {
  expect(told([...schools(3, '样例县'), ...schools(2, '别的县')])).toEqual([
    ['样例县', ['样例县'], 3],
    ['别的县', ['别的县'], 2],
  ]);
});

test('one county named in full and short is one, called as most of its schools call it', () => {
  expect(told([...schools(1, '甲市样例县'), ...schools(2, '样例县')])).toEqual([
    ['样例县', ['样例县', '甲市样例县', '本区县'], 3],
  ]);
});
