import type { BlobState, PullReply, PushReply, SnapshotReply } from '#shared/protocol/down.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Result } from '#shared/util/result.ts';

/** The server as the engine sees it; main carries the bytes, a test may carry them itself. */
export type SyncPort = {
  readonly push: (changes: Change[]) => Promise<Result<PushReply, SyncError>>;
  /** `mark`: as it came with the number `after`, null from the start. */
  readonly pull: (after: number, limit: number, mark: string | null) => Promise<Result<PullReply, SyncError>>;
  readonly snapshot: (cursor: string | null) => Promise<Result<SnapshotReply, SyncError>>;
  /** Which of these blobs are on this disk. */
  readonly present: (sha256: string[]) => Promise<Result<readonly string[], SyncError>>;
  readonly sendBlob: (sha256: string) => Promise<Result<BlobState, SyncError>>;
  readonly fetchBlob: (sha256: string, bytes: number) => Promise<Result<BlobState, SyncError>>;
};

export type SyncProgress = { readonly done: number; readonly total: number };
