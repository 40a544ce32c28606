import { expect, test } from 'vitest';
import { distinctCounties, findCounty, isSameCounty } from './county-name.ts';

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

test.each([
  ['样例县2025-2026学年学校数据', '样例县'],
  ['2025-2026学年样例县学校数据', '样例县'],
  ['样例市样例县义务教育学校基本情况表', '样例市样例县'],
  ['填报单位（盖章）：样例区教育局', '样例区'],
  ['样例县', '样例县'],
  ['填报单位：样例县第一小学', undefined],
  ['红旗小学', undefined],
  ['全县学校数据', undefined],
  ['主城区学校', undefined],
  ['东部片区', undefined],
  ['学校填报表（2025-2026学年）', undefined],
])('the county that “%s” begins with is %s', (text, county) => {
  expect(findCounty(text)).toBe(county);
});

test('a county named in full and short is one', () => {
  expect(distinctCounties(['样例县', '样例市样例县', '别的区'])).toEqual(['样例县', '别的区']);
});
