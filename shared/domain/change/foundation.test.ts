import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockSchema, type Clock } from '../../schema/clock.ts';
import { foundationOf } from './foundation.ts';
import { headsOf, type Version } from './merge.ts';

const clockAt = (minute: number): Clock =>
  clockSchema.parse(`2026-09-01T08:${String(minute).padStart(2, '0')}:00.000Z-0000-${'a'.repeat(16)}`);

const version = (minute: number, builtOn: readonly number[]): Version => {
  const [base, ...settles] = builtOn.map(clockAt);
  return { clock: clockAt(minute), value: minute, base: base ?? null, settles, author: null };
};

const foundationOfAll = (versions: readonly Version[]): Version[] => foundationOf(versions, new Set());

/** Any history in which a version builds on earlier ones. */
const historyArbitrary = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 20 })
  .map((rows) => rows.map((row, at) => version(at, at === 0 ? [] : [...new Set(row.map((pick) => pick % at))])));

const splitArbitrary = historyArbitrary.chain((history) =>
  fc.record({
    order: fc.shuffledSubarray(history, { minLength: history.length }),
    cut: fc.integer({ min: 0, max: history.length }),
  }),
);

test('S12: one who starts from the foundation sees the same values stand as one who has seen all', () => {
  fc.assert(
    fc.property(splitArbitrary, ({ order, cut }) => {
      const started = [...foundationOfAll(order.slice(0, cut)), ...order.slice(cut)];
      expect(headsOf(started)).toEqual(headsOf(order));
    }),
    { numRuns: 1_000 },
  );
});

test('S12: the foundation of a history without gaps is what stands', () => {
  fc.assert(
    fc.property(historyArbitrary, (history) => {
      expect(new Set(foundationOfAll(history))).toEqual(new Set(headsOf(history)));
    }),
  );
});

test('S12: what has left the foundation never comes back', () => {
  fc.assert(
    fc.property(splitArbitrary, ({ order, cut }) => {
      const before = order.slice(0, cut);
      const left = before.filter((entry) => !foundationOfAll(before).includes(entry));
      const after = foundationOfAll(order);
      expect(left.filter((entry) => after.includes(entry))).toEqual([]);
    }),
  );
});

test('S12: a value built on one that is still on its way is part of the foundation although it does not stand', () => {
  const built = version(2, [1]);
  const standing = version(3, [2]);
  expect(foundationOfAll([built, standing])).toEqual([built, standing]);
  expect(foundationOfAll([built, standing, version(1, [])])).toEqual([standing]);
});

test('S12: the foundation is found from the one before it and the new arrivals', () => {
  fc.assert(
    fc.property(splitArbitrary, ({ order, cut }) => {
      const before = order.slice(0, cut);
      const foundation = foundationOfAll(before);
      const left = new Set(before.filter((entry) => !foundation.includes(entry)).map((entry) => entry.clock));
      const next = foundationOf([...foundation, ...order.slice(cut)], left);
      expect(new Set(next)).toEqual(new Set(foundationOfAll(order)));
    }),
    { numRuns: 1_000 },
  );
});
