import { expect, test } from 'vitest';
import { nextProvisionalNumber } from './provisional-number.ts';

test('numbers go on from the highest of the same device and year', () => {
  const given = ['临9F3C〔2026〕1号', '临9F3C〔2026〕11号', '临9F3C〔2025〕40号', '临0000〔2026〕90号', ''];
  expect(nextProvisionalNumber('9f3c61a0b2d4e5f6', 2026, given)).toBe('临9F3C〔2026〕12号');
  expect(nextProvisionalNumber('9f3c61a0b2d4e5f6', 2027, given)).toBe('临9F3C〔2027〕1号');
});
