import { expect, test } from 'vitest';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { School } from '#shared/schema/school.ts';
import { codesInForms, officialCodes, underCodes } from './official-codes.ts';

const [FIRST, SECOND, THIRD] = ['临时-00000000000a', '临时-00000000000b', '临时-00000000000c'] as const;

const school = (code: string): School => ({
  code,
  name: `样例小学 ${code}`,
  kind: '小学',
  urbanRural: null,
  ownership: null,
  district: null,
  address: null,
  principal: null,
  phone: null,
});

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

test('forms carry schools and their figures under the codes they got, and never two schools under one', () => {
  const codes = [FIRST, SECOND, '9900000302'];
  const data: CountyData = {
    year: '2025-2026',
    schools: codes.map(school),
    facts: codes.map((code) => ({ code, schoolName: '样例', year: '2025-2026', figures: {} })),
    county: null,
  };
  const officialCode = officialCodes([
    { id: '9900000301', code: FIRST },
    { id: '9900000302', code: SECOND },
  ]);
  const { schools, facts, year } = underCodes(data, codesInForms(data.schools, officialCode));
  const expected = ['9900000301', SECOND, '9900000302'];
  expect([schools.map(({ code }) => code), facts.map(({ code }) => code), year]).toEqual([
    expected,
    expected,
    data.year,
  ]);
});
