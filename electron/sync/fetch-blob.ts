import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import type { BlobState } from '#shared/protocol/down.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { nullWhenMissing } from '../files/durable.ts';
import { ShellFault } from '../shell-fault.ts';
import { exchange, faultOf, syncError, type Server } from './http.ts';

/** A line that brings nothing for this long is taken as cut; what came stays, and the next try goes on there. */
const STALL_LIMIT_MS = 30_000;

export type Wanted = { readonly sha256: string; readonly bytes: number };

/** Fetches a blob, going on where an earlier try stopped; it counts only with the right hash (sync rules B1, B2). */
export async function fetchBlob(
  server: Server,
  blobs: BlobStore,
  wanted: Wanted,
): Promise<Result<BlobState, SyncError>> {
  const { sha256, bytes } = wanted;
  const done = ok({ sha256, received: bytes, complete: true });
  if (await blobs.has(sha256)) return done;
  const part = blobs.partPath(sha256);
  const fault = await fetchRest(server, part, wanted);
  if (fault !== null) return fail(fault);
  try {
    await blobs.adopt(part, sha256, sha256);
    return done;
  } catch (cause) {
    if (!(cause instanceof ShellFault) || cause.error.kind !== 'damaged') throw cause;
    return fail(syncError('hashMismatch', `expected bytes with SHA-256 ${sha256}, found others; starting again`));
  }
}

/** Fills the part file up to the wanted length; null when it is that long. */
async function fetchRest(server: Server, part: string, wanted: Wanted): Promise<SyncError | null> {
  const has = (await stat(part).catch(nullWhenMissing))?.size ?? 0;
  if (has > wanted.bytes) await rm(part, { force: true });
  const from = has > wanted.bytes ? 0 : has;
  if (from === wanted.bytes && has > 0) return null;
  const stall = new AbortController();
  const answered = await exchange(server, {
    method: 'GET',
    path: `blobs/${wanted.sha256}`,
    headers: { range: `bytes=${from}-` },
    signal: stall.signal,
  });
  if (!answered.ok) return answered.error;
  const file = await open(part, 'a');
  try {
    // A server that does not know ranges sends all of it again.
    if (answered.value.status !== 206) await file.truncate(0);
    return await writeBody(answered.value, { file, stall, from: answered.value.status === 206 ? from : 0, wanted });
  } finally {
    await file.close();
  }
}

async function writeBody(
  response: Response,
  to: { file: FileHandle; stall: AbortController; from: number; wanted: Wanted },
): Promise<SyncError | null> {
  const abort = (): void => to.stall.abort();
  let received = to.from;
  let timer = setTimeout(abort, STALL_LIMIT_MS);
  try {
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(abort, STALL_LIMIT_MS);
      received += piece.length;
      if (received > to.wanted.bytes) break;
      await to.file.write(piece);
    }
  } catch (cause) {
    return faultOf(cause);
  } finally {
    clearTimeout(timer);
  }
  if (received === to.wanted.bytes) return null;
  to.stall.abort();
  return received < to.wanted.bytes
    ? syncError('unreachable', `expected ${to.wanted.bytes} bytes, the line was cut after ${received}`)
    : syncError('hashMismatch', `expected ${to.wanted.bytes} bytes of blob ${to.wanted.sha256}, found more`);
}
