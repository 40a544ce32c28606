import { localFault, type SyncError } from '#shared/protocol/error.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { syncBlobs } from './blobs.ts';
import { isNew, pullAll, pushAll, startAnew, takeSnapshot, type ChangeSync } from './changes.ts';
import type { SyncProgress } from './ports.ts';

export type SyncOutcome = { readonly sent: number; readonly received: number };

/**
 * One round with the server: what was done here goes up, what was done elsewhere comes down, then the blobs both ways.
 * Every step may be cut off and simply begun again: nothing is counted as done before it is. Answers whatever happens.
 */
export async function syncOnce(
  sync: ChangeSync,
  onProgress: (progress: SyncProgress) => void,
): Promise<Result<SyncOutcome, SyncError>> {
  try {
    const first = await round(sync, onProgress);
    if (first.ok || first.error.remedy !== 'resync') return first;
    await startAnew(sync);
    const second = await round(sync, onProgress);
    return second.ok || second.error.remedy !== 'resync' ? second : fail(beyondRepair(second.error));
  } catch (cause) {
    // The store, mostly: full, or closed under us. It ends this round, not the syncing.
    console.error('a round with the server failed', cause);
    return fail(localFault(cause instanceof Error ? cause.message : 'an unknown fault'));
  }
}

/** Starting anew did not help. Everything would be sent again each time: it is not tried again soon. */
const beyondRepair = (error: SyncError): SyncError => ({ ...error, remedy: 'giveUp', retryAfterMs: 10 * 60_000 });

async function round(
  sync: ChangeSync,
  onProgress: (progress: SyncProgress) => void,
): Promise<Result<SyncOutcome, SyncError>> {
  const first = (await isNew(sync.db)) ? await takeSnapshot(sync) : ok(0);
  if (!first.ok) return first;
  const sent = await pushAll(sync);
  if (!sent.ok) return sent;
  const received = await pullAll(sync);
  if (!received.ok) return received;
  const blobs = await syncBlobs(sync.db, sync.port, onProgress);
  if (!blobs.ok) return blobs;
  return ok({ sent: sent.value, received: first.value + received.value });
}
