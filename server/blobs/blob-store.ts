import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobState } from '#shared/protocol/down.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { problems, type Problem } from '../problems.ts';
import { inTurn } from './in-turn.ts';

/** A blob belongs to one bureau: the same photograph sent to two lies there twice, and neither can tell of the other. */
export type BlobKey = { readonly bureauId: number; readonly sha256: string };

export type BlobPiece = { readonly offset: number; readonly bytes: Uint8Array; readonly total: number };

export type BlobStore = {
  readonly state: (key: BlobKey) => Promise<BlobState>;
  /** Adds the next piece. With the last one the hash is checked; only then is the blob there (sync rule B2). */
  readonly append: (key: BlobKey, piece: BlobPiece) => Promise<Result<BlobState, Problem>>;
  /** Size of a complete blob, or null. */
  readonly findSize: (key: BlobKey) => Promise<number | null>;
  readonly read: (key: BlobKey, range: { readonly start: number; readonly end: number }) => Readable;
};

/**
 * Blobs as files: `<bureau>/<first two digits>/<sha256>`, unfinished ones with `.part` behind. What the disk holds is all
 * there is to know of them, so nothing can disagree with it. One server per folder.
 */
export function blobStore(folder: string): BlobStore {
  const turn = inTurn();
  const pathOf = ({ bureauId, sha256 }: BlobKey): string => join(folder, String(bureauId), sha256.slice(0, 2), sha256);
  const partOf = (key: BlobKey): string => `${pathOf(key)}.part`;

  const state = async (key: BlobKey): Promise<BlobState> => {
    const { sha256 } = key;
    const size = await findFileSize(pathOf(key));
    if (size !== null) return { sha256, received: size, complete: true };
    return { sha256, received: (await findFileSize(partOf(key))) ?? 0, complete: false };
  };

  const append = async (key: BlobKey, piece: BlobPiece): Promise<Result<BlobState, Problem>> => {
    const before = await state(key);
    if (before.complete) return ok(before);
    const end = piece.offset + piece.bytes.length;
    if (end > piece.total) return fail(problems.pieceOutside({ end, bytes: piece.total }));
    if (piece.offset !== before.received) {
      return fail(problems.pieceOffset({ expected: before.received, offset: piece.offset }));
    }
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await writeAt(partOf(key), piece);
    return end < piece.total ? ok(await state(key)) : complete(key);
  };

  const complete = async (key: BlobKey): Promise<Result<BlobState, Problem>> => {
    const found = await sealFile(partOf(key));
    if (found === key.sha256) {
      await rename(partOf(key), pathOf(key));
      await syncFolder(dirname(pathOf(key)));
      return ok(await state(key));
    }
    // Kept for whoever looks into it, one per blob so that a faulty device cannot fill the disk.
    await rename(partOf(key), `${pathOf(key)}.wrong`);
    return fail(problems.blobHashWrong({ expected: key.sha256, found }));
  };

  return {
    state,
    append: (key, piece) => turn(pathOf(key), () => append(key, piece)),
    findSize: (key) => findFileSize(pathOf(key)),
    read: (key, { start, end }) => createReadStream(pathOf(key), { start, end }),
  };
}

async function findFileSize(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function writeAt(path: string, { offset, bytes }: BlobPiece): Promise<void> {
  const file = await open(path, offset === 0 ? 'w' : 'r+');
  try {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, offset + written);
      written += bytesWritten;
    }
  } finally {
    await file.close();
  }
}

/** Forces a file to the disk and answers the hash of what lies there. */
async function sealFile(path: string): Promise<string> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** The new name survives a power cut only once its folder is on the disk too; Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
