import { expect, test } from 'vitest';
import { findFieldSchema } from './entities.ts';
import {
  limitField,
  parseProfileField,
  switchField,
  targetField,
  useField,
  type LimitPlace,
} from './profile-entity.ts';

const places: readonly LimitPlace[] = [
  { indicator: 'L6', test: 'value', stage: '小学' },
  { indicator: 'G7', test: 'special', stage: null },
  { indicator: null, test: null, stage: '初中' },
];

test.each(places)('a limit is found again in the name of its field', (place) => {
  expect(parseProfileField(limitField(place))).toEqual({ kind: 'limit', place });
});

test('fields of switches, targets and choices name what they are about', () => {
  expect([switchField('x-y'), targetField('NH-pass'), useField('样例区')].map(parseProfileField)).toEqual([
    { kind: 'switch', relaxation: 'x-y' },
    { kind: 'target', indicator: 'NH-pass' },
    { kind: 'use', county: '样例区' },
  ]);
});

test.each(['limit:', 'limit:L6', 'limit:L6/value@大学', 'target:小学', 'use:', 'colour:red', 'limit'])(
  'a profile has no field %s',
  (field) => {
    expect(findFieldSchema('profile', field)).toBeNull();
  },
);

test('a limit has to be a number with the words of its source, or none', () => {
  const schema = findFieldSchema('profile', 'limit:L6/value@小学');
  expect(schema?.safeParse({ value: 2200, source: null }).success).toBe(true);
  expect(schema?.safeParse({ value: '2200', source: null }).success).toBe(false);
  expect(findFieldSchema('profile', 'name')?.safeParse('试验县标准').success).toBe(true);
});
