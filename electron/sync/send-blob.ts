import { open, stat, type FileHandle } from 'node:fs/promises';
import { blobStateSchema, type BlobState } from '#shared/protocol/down.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { BLOB_PIECE_BYTES } from '#shared/protocol/up.ts';
import { fail, type Result } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { CALL_LIMIT_MS, exchange, exchangeJson, readReply, syncError, type Server } from './http.ts';

/** How often the server may say it holds another length than we thought before we leave it for later. */
const MOST_CORRECTIONS = 3;

type Sent = Result<BlobState, SyncError>;

/** Sends a stored blob in pieces, going on where the server says it stopped (sync rule B1). */
export async function sendBlob(server: Server, blobs: BlobStore, sha256: string): Promise<Sent> {
  // Rule B2 on this side: bytes that are not what was stored would be sent for nothing, again and again.
  if (!(await blobs.has(sha256)))
    return fail({ ...syncError('notFound', `expected an undamaged blob ${sha256} on this disk`), remedy: 'giveUp' });
  const path = blobs.pathOf(sha256);
  const { size } = await stat(path);
  const file = await open(path, 'r');
  try {
    return await sendPieces({ server, sha256, size, file });
  } finally {
    await file.close();
  }
}

type Sending = {
  readonly server: Server;
  readonly sha256: string;
  readonly size: number;
  readonly file: FileHandle;
};

async function sendPieces(sending: Sending): Promise<Sent> {
  let state = await stateOf(sending);
  for (let corrections = 0; corrections < MOST_CORRECTIONS;) {
    if (!state.ok || state.value.complete) return state;
    const next = await sendPiece(sending, state.value.received);
    const isElsewhere = !next.ok && next.error.kind === 'offsetMismatch';
    if (isElsewhere) corrections += 1;
    state = isElsewhere ? await stateOf(sending) : next;
  }
  return fail(syncError('offsetMismatch', `expected the server to keep its place in blob ${sending.sha256}`));
}

const stateOf = ({ server, sha256 }: Sending): Promise<Sent> =>
  exchangeJson(server, { method: 'GET', path: `blobs/${sha256}/state` }, blobStateSchema);

async function sendPiece({ server, sha256, size, file }: Sending, offset: number): Promise<Sent> {
  const piece = new Uint8Array(Math.min(BLOB_PIECE_BYTES, Math.max(0, size - offset)));
  await file.read(piece, 0, piece.length, offset);
  const answered = await exchange(server, {
    method: 'PUT',
    path: `blobs/${sha256}?offset=${offset}`,
    headers: { 'content-type': 'application/octet-stream', 'x-blob-size': String(size) },
    body: piece,
    signal: AbortSignal.timeout(CALL_LIMIT_MS),
  });
  if (!answered.ok) return answered;
  const state = await readReply(answered.value, blobStateSchema);
  // A server that takes a piece and does not move on would be sent it for ever.
  const isStuck = state.ok && !state.value.complete && state.value.received <= offset;
  return isStuck
    ? fail(syncError('serverFault', `expected more than ${offset} bytes of blob ${sha256} received`))
    : state;
}
