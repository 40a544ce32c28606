import { expect, test } from 'vitest';
import { PROFILES } from '#seeds/standards/standards.ts';
import { limitField } from '#shared/schema/profile-entity.ts';
import { standardWith } from '#tests/helpers/county.ts';
import { listLimitSlots } from './limit-slots.ts';

const national = listLimitSlots(standardWith({}));

test('every number of the standard has a slot of its own, with who set it', () => {
  const fields = national.map(({ place }) => limitField(place));
  expect(new Set(fields).size).toBe(fields.length);
  expect(national.find(({ place }) => limitField(place) === 'limit:L6/value@初中')).toMatchObject({
    comparator: '>=',
    unit: '元',
    limit: { value: 2500, setBy: '全国' },
  });
});

test('the coefficients stand after the resource indicators', () => {
  const at = national.findIndex(({ indicator }) => indicator === null);
  expect(national.slice(at, at + 2).map(({ limit }) => limit?.value)).toEqual([0.5, 0.45]);
  expect([national[at - 1]?.indicator?.id, national[at + 2]?.indicator?.id]).toEqual(['L7', 'G3']);
});

test('a limit that schools are held to by a formula has no number', () => {
  expect(national.find(({ indicator }) => indicator?.id === 'G3')?.limit).toBeNull();
});

test('a profile in use shows in the slot it raises, and adds the slots of its indicators', () => {
  const slots = listLimitSlots(standardWith({ profiles: PROFILES.filter(({ id }) => id === 'shenyang') }));
  expect(slots.find(({ indicator }) => indicator?.id === 'G7')?.limit).toMatchObject({ value: 8000, setBy: '沈阳市' });
  expect(slots.filter(({ indicator }) => indicator?.id === 'SY-G2')).toHaveLength(2);
});
