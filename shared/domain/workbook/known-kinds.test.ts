import { expect, test } from 'vitest';
import type { School } from '#shared/schema/school.ts';
import { listKinds } from './known-kinds.ts';

const school = (code: string, name: string, kind: School['kind']): School => ({
  code,
  name,
  kind,
  urbanRural: null,
  ownership: null,
  district: null,
  address: null,
  principal: null,
  phone: null,
});

const A = school('9900000201', '样例甲中学', '初级中学');
const B = school('9900000202', '样例乙学校', '九年一贯制学校');

const kinds = (...of: Parameters<typeof listKinds>): Record<string, string> =>
  Object.fromEntries(listKinds(...of).map(({ code, kind }) => [code, kind]));

test('a kind is known by code, by name, by an alias and by what a person has just said', () => {
  const aliases = [{ name: '甲中', code: A.code }];
  const stated = { code: '临时-0123456789ab', name: '样例丙学校', kind: '小学', district: null } as const;
  const answers = new Map([
    ['乙校', { kind: 'school', code: B.code } as const],
    ['丙校', { kind: 'new', school: stated } as const],
    ['丁校', { kind: 'leave' } as const],
  ]);
  expect(kinds({ schools: [A, B], aliases, answers })).toEqual({
    [A.code]: '初级中学',
    [A.name]: '初级中学',
    甲中: '初级中学',
    [B.code]: '九年一贯制学校',
    [B.name]: '九年一贯制学校',
    乙校: '九年一贯制学校',
    [stated.code]: '小学',
    丙校: '小学',
  });
});

test('a name that two schools have tells no kind', () => {
  const found = kinds({ schools: [A, { ...B, name: A.name }], aliases: [], answers: new Map() });
  expect(Object.keys(found)).toEqual([A.code, B.code]);
});
