import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { nullWhenMissing } from './durable.ts';

export const sha256Hex = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type HashedFile = {
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes, `headBytes` of them or fewer. */
  readonly head: Buffer;
};

/** Hashes piece by piece, so that a large file is never held whole. Null when there is no such file. */
export async function hashFile(path: string, headBytes: number): Promise<HashedFile | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    await pipeline(createReadStream(path), async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes - head.length)]);
        hash.update(piece);
        bytes += piece.length;
      }
    });
  } catch (cause) {
    return nullWhenMissing(cause);
  }
  return { sha256: hash.digest('hex'), bytes, head };
}
