import { expect, test } from 'vitest';
import { isSameCounty } from './county-name.ts';

test.each([
  ['样例区', '样例区', true],
  ['样例区', '天津市样例区', true],
  ['河北省样例市样例县', '样例县', true],
  ['东区', '河东区', false],
  ['样例区', '别的区', false],
  ['', '样例区', false],
])('%s and %s: one county %s', (one, other, isSame) => {
  expect(isSameCounty(one, other)).toBe(isSame);
  expect(isSameCounty(other, one)).toBe(isSame);
});
