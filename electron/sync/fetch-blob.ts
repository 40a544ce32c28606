import { open, type FileHandle } from 'node:fs/promises';
import type { BlobState } from '#shared/protocol/down.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { ShellFault } from '../shell-fault.ts';
import { exchange, faultOf, syncError, type Server } from './http.ts';

/** A line that brings nothing for this long is taken as cut; what came stays, and the next try goes on there. */
const STALL_LIMIT_MS = 30_000;

export type Wanted = { readonly sha256: string; readonly bytes: number };

/**
 * Fetches a blob, going on where an earlier try stopped; it counts only with the right hash (sync rules B1, B2). One that
 * lies here already is asked for all the same: that the server has it is taken from this answer.
 */
export async function fetchBlob(
  server: Server,
  blobs: BlobStore,
  wanted: Wanted,
): Promise<Result<BlobState, SyncError>> {
  const { sha256, bytes } = wanted;
  const part = blobs.partPath(sha256);
  const fault = await fetchRest(server, part, wanted);
  if (fault !== null) return fail(fault);
  try {
    await blobs.adopt(part, sha256, sha256);
    return ok({ sha256, received: bytes, complete: true });
  } catch (cause) {
    if (!(cause instanceof ShellFault) || cause.error.kind !== 'damaged') throw cause;
    return fail(syncError('hashMismatch', `expected bytes with SHA-256 ${sha256}, found others; starting again`));
  }
}

/** Fills the part file up to the wanted length; null when it is that long. */
async function fetchRest(server: Server, part: string, wanted: Wanted): Promise<SyncError | null> {
  const file = await open(part, 'a');
  try {
    const { size } = await file.stat();
    if (size === wanted.bytes) return null;
    if (size > wanted.bytes) await file.truncate(0);
    return await fetchFrom(server, size > wanted.bytes ? 0 : size, { file, wanted });
  } finally {
    await file.close();
  }
}

type Target = { readonly file: FileHandle; readonly wanted: Wanted };

async function fetchFrom(server: Server, from: number, target: Target): Promise<SyncError | null> {
  const stall = startStallTimer();
  try {
    const answered = await exchange(server, {
      method: 'GET',
      path: `blobs/${target.wanted.sha256}`,
      headers: { range: `bytes=${from}-` },
      signal: stall.signal,
    });
    if (!answered.ok) return answered.error;
    const isRest = answered.value.status === 206;
    // A server that does not know ranges sends all of it again.
    if (!isRest) await target.file.truncate(0);
    return await writeBody(answered.value, { ...target, stall, from: isRest ? from : 0 });
  } finally {
    stall.stop();
  }
}

async function writeBody(
  response: Response,
  to: Target & { readonly stall: StallTimer; readonly from: number },
): Promise<SyncError | null> {
  const { sha256, bytes } = to.wanted;
  let received = to.from;
  try {
    for await (const piece of response.body ?? []) {
      to.stall.restart();
      received += piece.length;
      if (received > bytes) return syncError('hashMismatch', `expected ${bytes} bytes of blob ${sha256}, found more`);
      await to.file.write(piece);
    }
  } catch (cause) {
    return faultOf(cause);
  }
  return received === bytes
    ? null
    : syncError('unreachable', `expected ${bytes} bytes, the line was cut after ${received}`);
}

type StallTimer = { readonly signal: AbortSignal; readonly restart: () => void; readonly stop: () => void };

function startStallTimer(): StallTimer {
  const controller = new AbortController();
  const start = (): NodeJS.Timeout => setTimeout(() => controller.abort(), STALL_LIMIT_MS);
  let timer = start();
  return {
    signal: controller.signal,
    restart: () => {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}
