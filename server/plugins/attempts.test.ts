import { expect, test } from 'vitest';
import { attempts } from './attempts.ts';

const MINUTE_MS = 60_000;

test('an address that guessed too often waits for the rest of a quarter of an hour; others do not', () => {
  const { waitOf, countFailure } = attempts();
  for (let guess = 0; guess < 20; guess += 1) {
    expect(waitOf('10.0.0.1', 0)).toBeNull();
    countFailure('10.0.0.1', 0);
  }
  expect(waitOf('10.0.0.1', 5 * MINUTE_MS)).toBe(10 * MINUTE_MS);
  expect(waitOf('10.0.0.2', 5 * MINUTE_MS)).toBeNull();
  expect(waitOf('10.0.0.1', 15 * MINUTE_MS)).toBeNull();
});
