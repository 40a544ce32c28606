import { expect, test } from 'vitest';
import { isAtLeast, isAtMost, roundAsPrinted } from './tolerance.ts';

test('binary noise does not turn a value at the limit into a failure', () => {
  expect(isAtLeast((9 / 1000) * 100, 0.9)).toBe(true);
  expect(isAtLeast(4.505, 5.3 * 0.85)).toBe(true);
  expect(isAtMost(0.1 + 0.2, 0.3)).toBe(true);
});

test('a value really short of the limit is short', () => {
  expect(isAtLeast(4.19999, 4.2)).toBe(false);
  expect(isAtMost(0.50001, 0.5)).toBe(false);
});

test('rounds as the printed forms do', () => {
  expect([roundAsPrinted(4.196, 2), roundAsPrinted(4.195, 2), roundAsPrinted(1.005, 2)]).toEqual([4.2, 4.2, 1.01]);
  expect([roundAsPrinted(0.5004, 3), roundAsPrinted(-2.5, 0)]).toEqual([0.5, -3]);
});
