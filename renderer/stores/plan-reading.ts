import { useEffect } from 'react';
import { create } from 'zustand';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import type { Row } from '../db/rows.ts';

type Plans = readonly CompiledPlan[];

/** What was read of each plan so far: its text never changes, so it is read once in a session. */
const readings = create<{ readonly byPlan: ReadonlyMap<string, Plans> }>(() => ({ byPlan: new Map() }));
const underWay = new Set<string>();

/** Reads the documents in a text without holding up the window. Rejects when `signal` says to stop. */
export function readText(text: string, signal: AbortSignal): Promise<Plans> {
  const worker = new Worker(new URL('compile-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Plans>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', () => reject(new Error('the text of a plan could not be read')));
    worker.addEventListener('message', ({ data }: MessageEvent<Plans>) => resolve(data));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin to name
    worker.postMessage(text);
  }).finally(() => worker.terminate());
}

/** What was read of a plan just brought in need not be read again. */
export const keepReading = (planId: string, plans: Plans): void =>
  readings.setState(({ byPlan }) => ({ byPlan: new Map(byPlan).set(planId, plans) }));

async function readOnce({ id, text = '' }: Row<'plan'>): Promise<void> {
  if (underWay.has(id) || readings.getState().byPlan.has(id)) return;
  underWay.add(id);
  try {
    keepReading(id, await readText(text, new AbortController().signal));
  } finally {
    underWay.delete(id);
  }
}

/** One after the other: each takes a thread of its own. */
async function readAll(plans: readonly Row<'plan'>[]): Promise<void> {
  for (const plan of plans) await readOnce(plan);
}

/** What is read of these plans, as far as it has been by now. */
export function usePlanReadings(plans: readonly Row<'plan'>[] | undefined): ReadonlyMap<string, Plans> {
  useEffect(() => void readAll(plans ?? []), [plans]);
  return readings(({ byPlan }) => byPlan);
}
