import { expect, test } from 'vitest';
import { clockSchema } from '#shared/schema/clock.ts';
import { changedDetails, detailVersions } from './school-details.ts';

const before = {
  name: '样例小学',
  kind: '小学',
  urbanRural: null,
  ownership: null,
  district: null,
  principal: '样甲',
  phone: null,
  address: null,
} as const;

test('only what was changed is written, and an emptied text is no text', () => {
  const after = { ...before, district: ' 样例县 ', ownership: '公办', principal: '' } as const;
  expect(changedDetails(before, after)).toEqual({ district: '样例县', ownership: '公办', principal: null });
  expect(changedDetails(before, before)).toEqual({});
});

test('a school keeps a name', () => {
  expect(changedDetails(before, { ...before, name: ' ' })).toEqual({});
});

test('the history tells the details and leaves out what is no detail', () => {
  const change = {
    clock: clockSchema.parse('2026-11-22T10:00:00.000Z-0000-00000000000000aa'),
    author: '督学甲',
    value: '样例县',
  };
  const versions = detailVersions([
    { ...change, field: 'district' },
    { ...change, field: 'sample' },
  ]);
  expect(versions).toMatchObject([{ field: 'district', value: '样例县', author: '督学甲' }]);
});
