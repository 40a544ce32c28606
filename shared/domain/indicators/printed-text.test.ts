import { expect, test } from 'vitest';
import { printed, tellingText } from './printed-text.ts';

const judgedOtherwise = (value: number) => ({ value, met: true, floorMet: true });

test('a value is printed with the decimals of its form, a half away from zero', () => {
  expect([printed(4.195, 2), printed(4.1949, 2), printed(12, 0)]).toEqual(['4.20', '4.19', '12']);
});

test.each([
  [4.196, '4.196'],
  [4.19996, '4.19996'],
  [4.1999999, '4.1999999'],
])('%d, which prints as 4.20 and would be judged otherwise, is told apart from it', (value, shown) => {
  expect(tellingText(value, 2, judgedOtherwise(4.2))).toBe(shown);
  expect(tellingText(value, 2, null)).toBe('4.20');
});
