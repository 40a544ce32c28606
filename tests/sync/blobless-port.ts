import { fail, ok } from '#shared/util/result.ts';
import type { SyncPort } from '#renderer/sync/ports.ts';
import type { SyncClient } from '../helpers/sync-client.ts';

const noBlob = async () =>
  fail({ kind: 'notFound', remedy: 'giveUp', message: 'no blobs in this test', retryAfterMs: null } as const);

/** The engine's port over a line, for tests in which nothing names a blob. */
export const bloblessPort = ({ push, pull, snapshot }: Pick<SyncClient, 'push' | 'pull' | 'snapshot'>): SyncPort => ({
  push,
  pull,
  snapshot,
  present: async () => ok([]),
  sendBlob: noBlob,
  fetchBlob: noBlob,
});
