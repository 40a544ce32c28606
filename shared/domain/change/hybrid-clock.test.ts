import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIdSchema, type Clock } from '../../schema/clock.ts';
import { deviceOf, nextClock, timeOf } from './hybrid-clock.ts';

const device = deviceIdSchema.parse('0123456789abcdef');

test('goes forward when the wall clock stutters, runs back or stands still', () => {
  const times = [1_000, 1_000, 999, 5, 1_001, 1_001];
  const clocks: Clock[] = [];
  for (const time of times) clocks.push(nextClock(clocks.at(-1) ?? null, time, device));
  expect(clocks.toSorted()).toEqual(clocks);
  expect(new Set(clocks).size).toBe(times.length);
});

test('borrows the next millisecond when the counter is full', () => {
  let clock = nextClock(null, 1_000, device);
  for (let turn = 0; turn <= 0xffff; turn += 1) clock = nextClock(clock, 1_000, device);
  expect(timeOf(clock)).toBe(1_001);
});

test('is later than anything seen from another device, and names its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (theirs, ours) => {
      const seen = nextClock(null, theirs, deviceIdSchema.parse('ffffffffffffffff'));
      const next = nextClock(seen, ours, device);
      expect(next > seen).toBe(true);
      expect(deviceOf(next)).toBe(device);
    }),
  );
});
