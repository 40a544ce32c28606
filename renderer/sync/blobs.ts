import type { SyncError } from '#shared/protocol/error.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { DuxueDatabase } from '../db/database.ts';
import type { SyncPort, SyncProgress } from './ports.ts';

type Wanted = { readonly sha256: string; readonly bytes: number };
type BlobPort = Pick<SyncPort, 'present' | 'sendBlob' | 'fetchBlob'>;

/** Most blobs in one question to the disk. */
export const BLOB_QUESTION_LIMIT = 10_000;

/** Every blob that a row names: photographs and files of inspections, and issued documents. */
async function listNamed(db: DuxueDatabase): Promise<Wanted[]> {
  const evidence = await db.rows('evidence').toArray();
  const documents = await db.rows('document').toArray();
  const named = [...evidence, ...documents.map((row) => row['issued'])].flatMap((entry): Wanted[] => {
    const sha256: unknown = entry === null || typeof entry !== 'object' ? null : Reflect.get(entry, 'sha256');
    const bytes: unknown = entry === null || typeof entry !== 'object' ? null : Reflect.get(entry, 'bytes');
    return typeof sha256 === 'string' && typeof bytes === 'number' ? [{ sha256, bytes }] : [];
  });
  return [...new Map(named.map((blob) => [blob.sha256, blob])).values()];
}

/**
 * Brings every named blob to both sides. One that fails does not stop the others, unless the line itself is gone; the first
 * error is answered when all have been tried.
 */
export async function syncBlobs(
  db: DuxueDatabase,
  port: BlobPort,
  onProgress: (progress: SyncProgress) => void,
): Promise<Result<number, SyncError>> {
  const there = new Set((await db.blobs.toArray()).map((row) => row.sha256));
  const named = await listNamed(db);
  const present = await listPresent(port, named);
  if (!present.ok) return present;
  const here = present.value;
  const open = named.filter(({ sha256 }) => !here.has(sha256) || !there.has(sha256));
  let firstError: SyncError | null = null;
  for (const [done, blob] of open.entries()) {
    onProgress({ done, total: open.length });
    const isSending = here.has(blob.sha256);
    const result = isSending ? await port.sendBlob(blob.sha256) : await port.fetchBlob(blob.sha256, blob.bytes);
    if (result.ok) {
      // An empty file is made here without a word to the server: that it came proves nothing.
      if (result.value.complete && (isSending || blob.bytes > 0)) await db.blobs.put({ sha256: blob.sha256 });
      continue;
    }
    firstError ??= result.error;
    if (result.error.kind === 'unreachable' || result.error.kind === 'timedOut') break;
  }
  return firstError === null ? ok(open.length) : fail(firstError);
}

/** Which of them lie on this disk. While it cannot say, nothing may be taken as missing: it would be marked as sent. */
async function listPresent(
  { present }: BlobPort,
  named: readonly Wanted[],
): Promise<Result<ReadonlySet<string>, SyncError>> {
  const here = new Set<string>();
  for (let start = 0; start < named.length; start += BLOB_QUESTION_LIMIT) {
    const asked = await present(named.slice(start, start + BLOB_QUESTION_LIMIT).map((blob) => blob.sha256));
    if (!asked.ok) return asked;
    for (const sha256 of asked.value) here.add(sha256);
  }
  return ok(here);
}
