import type { SyncError } from '#shared/protocol/error.ts';
import { ok, type Result } from '#shared/util/result.ts';
import type { DuxueDatabase } from '../db/database.ts';
import type { SyncPort, SyncProgress } from './ports.ts';

type Wanted = { readonly sha256: string; readonly bytes: number };

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
  port: SyncPort,
  onProgress: (progress: SyncProgress) => void,
): Promise<Result<number, SyncError>> {
  const there = new Set((await db.blobs.toArray()).map((row) => row.sha256));
  const named = await listNamed(db);
  const here = await port.present(named.map((blob) => blob.sha256));
  const open = named.filter(({ sha256 }) => !here.has(sha256) || !there.has(sha256));
  let firstError: SyncError | null = null;
  for (const [done, blob] of open.entries()) {
    onProgress({ done, total: open.length });
    const result = here.has(blob.sha256)
      ? await port.sendBlob(blob.sha256)
      : await port.fetchBlob(blob.sha256, blob.bytes);
    if (result.ok) {
      if (result.value.complete) await db.blobs.put({ sha256: blob.sha256 });
      continue;
    }
    firstError ??= result.error;
    if (result.error.kind === 'unreachable' || result.error.kind === 'timedOut') break;
  }
  return firstError === null ? ok(open.length) : { ok: false, error: firstError };
}
