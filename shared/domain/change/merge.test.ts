import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockSchema, deviceIdSchema, type Clock } from '../../schema/clock.ts';
import type { Json } from '../../schema/json.ts';
import { nextClock } from './hybrid-clock.ts';
import { headsOf, rivalsOf, type Version } from './merge.ts';

const clockAt = (minute: number, device: string): Clock =>
  clockSchema.parse(`2026-09-01T08:${String(minute).padStart(2, '0')}:00.000Z-0000-${device.repeat(16)}`);

const version = (clock: Clock, value: Json, base: Clock | null, settles: Clock[] = []): Version => ({
  clock,
  value,
  base,
  settles,
  author: null,
});

test('S3: a change based on the standing value replaces it without a conflict', () => {
  const first = version(clockAt(1, 'a'), '达标', null);
  const second = version(clockAt(2, 'b'), '不达标', first.clock);
  expect(headsOf([first, second])).toEqual([second]);
  expect(rivalsOf(headsOf([first, second]))).toEqual([]);
});

test('S4: two values written without sight of each other are both kept, the later standing', () => {
  const first = version(clockAt(1, 'a'), '达标', null);
  const left = version(clockAt(2, 'a'), '不达标', first.clock);
  const right = version(clockAt(3, 'b'), '不适用', first.clock);
  const heads = headsOf([first, left, right]);
  expect(heads.map((head) => head.value)).toEqual(['不适用', '不达标']);
  expect(rivalsOf(heads)).toEqual([left]);
});

test('S4: the same value written twice apart is no conflict', () => {
  const heads = headsOf([version(clockAt(1, 'a'), 5, null), version(clockAt(2, 'b'), 5, null)]);
  expect(rivalsOf(heads)).toEqual([]);
});

test('S4: choosing one value settles the others for good', () => {
  const left = version(clockAt(1, 'a'), 1, null);
  const right = version(clockAt(2, 'b'), 2, null);
  const choice = version(clockAt(3, 'a'), 1, right.clock, [left.clock]);
  expect(headsOf([choice, left, right])).toEqual([choice]);
});

/** A history as devices make it: each writes on top of what it has seen, and now and then sees what another has. */
const historyArbitrary = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      value: fc.integer({ min: 0, max: 3 }),
      sees: fc.boolean(),
      minute: fc.integer({ min: 0, max: 59 }),
    }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((steps) => {
    const all: Version[] = [];
    const seen = new Map<string, Version[]>([...'abc'].map((device) => [device, []]));
    const latest = new Map<string, Clock>();
    for (const step of steps) {
      const known = seen.get(step.device) ?? [];
      if (step.sees) for (const entry of all) if (!known.includes(entry)) known.push(entry);
      const heads = headsOf(known);
      const tip = [...known.map((entry) => entry.clock), latest.get(step.device)].reduce<Clock | null>(
        (a, b) => (b !== undefined && (a === null || b > a) ? b : a),
        null,
      );
      const clock = nextClock(tip, Date.UTC(2026, 8, 1, 8, step.minute), deviceIdSchema.parse(step.device.repeat(16)));
      const made = version(
        clock,
        step.value,
        heads[0]?.clock ?? null,
        heads.slice(1).map((head) => head.clock),
      );
      known.push(made);
      all.push(made);
      latest.set(step.device, clock);
    }
    return all;
  });

test('S5: the same changes give the same standing values in whatever order they arrive', () => {
  fc.assert(
    fc.property(
      historyArbitrary.chain((history) =>
        fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
      ),
      ([history, shuffled]) => {
        expect(headsOf(shuffled)).toEqual(headsOf(history));
      },
    ),
  );
});

test('S4: no value is dropped unless a later author saw it', () => {
  fc.assert(
    fc.property(historyArbitrary, (history) => {
      const heads = new Set(headsOf(history).map((head) => head.clock));
      for (const entry of history) {
        const wasSeen = history.some((other) => other.base === entry.clock || other.settles.includes(entry.clock));
        expect(heads.has(entry.clock)).toBe(!wasSeen);
      }
    }),
  );
});
