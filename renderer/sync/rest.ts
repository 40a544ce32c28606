import type { SyncError } from '#shared/protocol/error.ts';

const LEAST_MS = 1_000;
const MOST_MS = 60 * 60_000;

/** How long the server asks to be left alone; null: it does not. What it says is kept within reason. */
export function restMs(problem: SyncError | null): number | null {
  const asked = problem?.retryAfterMs ?? null;
  return asked === null ? null : Math.min(Math.max(asked, LEAST_MS), MOST_MS);
}
