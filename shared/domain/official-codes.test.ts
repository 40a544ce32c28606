import { expect, test } from 'vitest';
import { officialCodes } from './official-codes.ts';

const [FIRST, SECOND, THIRD] = ['临时-00000000000a', '临时-00000000000b', '临时-00000000000c'] as const;

test('a school registered without a 学校标识码 is shown under the one it got, and under none until then', () => {
  const officialCode = officialCodes([
    { id: '样例新校', code: FIRST },
    { id: '9900000301', code: FIRST },
    { id: '9900000302', code: FIRST },
    { id: '样例分校', code: SECOND },
    { id: THIRD, code: SECOND },
    { id: '9900000303' },
  ]);
  expect([FIRST, SECOND, THIRD].map(officialCode)).toEqual(['9900000301', null, null]);
});

test('a school registered under its 学校标识码 keeps it, whatever else is said to mean it', () => {
  expect(officialCodes([{ id: '9900000302', code: '9900000301' }])('9900000301')).toBe('9900000301');
});
