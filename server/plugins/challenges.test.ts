import { expect, test } from 'vitest';
import { challenges } from './challenges.ts';

const MINUTE_MS = 60_000;

test('a challenge is good once, for five minutes, and only where it was given out', () => {
  const { issue, use } = challenges();
  const [first, second, late] = [issue(0), issue(0), issue(0)];
  expect(first).not.toBe(second);
  expect(use(first, MINUTE_MS)).toBe(true);
  expect(use(first, MINUTE_MS)).toBe(false);
  expect(use(second, 5 * MINUTE_MS)).toBe(true);
  expect(use(late, 5 * MINUTE_MS + 1)).toBe(false);
  expect(challenges().use(issue(0), 0)).toBe(false);
});

test.each(['', 'x', '300000.00.00', `999999999.${'0'.repeat(24)}.${'0'.repeat(64)}`])(
  'what was never given out as a challenge is none: %j',
  (text) => {
    expect(challenges().use(text, 0)).toBe(false);
  },
);
