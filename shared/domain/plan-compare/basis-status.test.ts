import { expect, test } from 'vitest';
import { basisStatus, lastDayOfBasis } from './basis-status.ts';

const period = { from: '2024', to: '2026' };

test('a document holds to the last day of its time, and is past on the next', () => {
  const dated = { expiresOn: '2026-06-30', period };
  expect(basisStatus(dated, '2026-06-30')).toEqual({ kind: 'holds', until: '2026-06-30' });
  expect(basisStatus(dated, '2026-07-01')).toEqual({ kind: 'expired', on: '2026-06-30' });
  expect(basisStatus({ expiresOn: null, period }, '2026-12-31').kind).toBe('holds');
  expect(basisStatus({ expiresOn: null, period }, '2027-01-01')).toEqual({ kind: 'over', to: '2026' });
  expect(basisStatus({ expiresOn: null, period: null }, '2099-01-01').kind).toBe('holds');
});

test('the last day to rest on it is the one named, else the last of its period', () => {
  expect(lastDayOfBasis({ expiresOn: '2026-06-30', period })).toBe('2026-06-30');
  expect(lastDayOfBasis({ expiresOn: null, period })).toBe('2026-12-31');
  expect(lastDayOfBasis({ expiresOn: null, period: { from: '2024', to: '2024-02' } })).toBe('2024-02-29');
  expect(lastDayOfBasis({ expiresOn: null, period: null })).toBeNull();
});
