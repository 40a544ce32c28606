import { expect, test } from 'vitest';
import type { SyncError } from '#shared/protocol/error.ts';
import { restMs } from './rest.ts';

const asking = (retryAfterMs: number | null): SyncError => ({
  kind: 'serverFault',
  remedy: 'retryLater',
  message: 'said by the test',
  retryAfterMs,
});

test('the server is left alone for as long as it asks, within reason', () => {
  expect(restMs(null)).toBeNull();
  expect(restMs(asking(null))).toBeNull();
  expect(restMs(asking(5_000))).toBe(5_000);
  // Neither a loop without a pause, nor a device that never comes back.
  expect([restMs(asking(0)), restMs(asking(-1))]).toEqual([1_000, 1_000]);
  expect(restMs(asking(1e12))).toBe(3_600_000);
});
