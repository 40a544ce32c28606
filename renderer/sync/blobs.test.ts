import 'fake-indexeddb/auto';
import { expect, onTestFinished, test } from 'vitest';
import type { SyncError } from '#shared/protocol/error.ts';
import type { BlobState } from '#shared/protocol/down.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { sha256Hex as sha256 } from '../stores/runtime.ts';
import { BLOB_QUESTION_LIMIT, syncBlobs } from './blobs.ts';
import type { SyncPort } from './ports.ts';

let databases = 0;

/** A store in which so many photographs are named, of `bytes` each. */
async function withPhotographs(count: number, bytes = 10): Promise<{ db: DuxueDatabase; hashes: string[] }> {
  databases += 1;
  const db = new DuxueDatabase(`blobs-${databases}`);
  onTestFinished(() => db.delete());
  const hashes = Array.from({ length: count }, (_, at) => sha256(`photograph ${at}`));
  const edits = hashes.flatMap((hash, at) =>
    Object.entries({ sha256: hash, bytes }).map(([field, value]) => ({
      entity: 'evidence',
      entityId: `e:${at}`,
      field,
      value,
      settles: [],
    })),
  );
  const device = deviceIdSchema.parse('9f3c61a0b2d4e5f6');
  await commitEdits(db, edits, { device, author: null, nowMs: Date.UTC(2026, 8, 1), sha256 });
  return { db, hashes };
}

const errorOf = (kind: SyncError['kind']): SyncError => ({
  kind,
  remedy: 'retryLater',
  message: 'said by the test',
  retryAfterMs: null,
});

const whole = (hash: string): Result<BlobState, SyncError> => ok({ sha256: hash, received: 10, complete: true });

/** A disk and a server that hold these; what is sent and fetched is moved between them and noted. */
function between(here: Set<string>, there: Set<string>) {
  const asked: number[] = [];
  const sent: string[] = [];
  const fetched: string[] = [];
  const port: Pick<SyncPort, 'present' | 'sendBlob' | 'fetchBlob'> = {
    present: async (hashes) => {
      asked.push(hashes.length);
      return ok(hashes.filter((hash) => here.has(hash)));
    },
    sendBlob: async (hash) => {
      sent.push(hash);
      there.add(hash);
      return whole(hash);
    },
    fetchBlob: async (hash) => {
      fetched.push(hash);
      if (!there.has(hash)) return fail(errorOf('notFound'));
      here.add(hash);
      return whole(hash);
    },
  };
  return { port, asked, sent, fetched };
}

const marked = async (db: DuxueDatabase): Promise<string[]> => (await db.blobs.toArray()).map((row) => row.sha256);
const quietly = (): void => {};

test('B2: what is here is sent, what is there is fetched, and both then count as there', async () => {
  const { db, hashes } = await withPhotographs(2);
  const [mine = '', theirs = ''] = hashes;
  const { port, sent, fetched } = between(new Set([mine]), new Set([theirs]));
  expect(await syncBlobs(db, port, quietly)).toEqual(ok(2));
  expect({ sent, fetched, marked: await marked(db) }).toEqual({
    sent: [mine],
    fetched: [theirs],
    marked: [mine, theirs].toSorted(),
  });
  expect(await syncBlobs(db, port, quietly)).toEqual(ok(0));
});

test('B2: while the disk does not say what lies on it, nothing is asked of the server and nothing is marked as sent', async () => {
  const { db, hashes } = await withPhotographs(2);
  const { port, sent, fetched } = between(new Set(hashes), new Set());
  const silent = { ...port, present: async () => fail(errorOf('localFault')) };
  expect(await syncBlobs(db, silent, quietly)).toMatchObject({ ok: false, error: { kind: 'localFault' } });
  expect({ sent, fetched, marked: await marked(db) }).toEqual({ sent: [], fetched: [], marked: [] });
  await syncBlobs(db, port, quietly);
  expect(sent.toSorted()).toEqual(hashes.toSorted());
});

test('the disk is asked for many photographs in several questions', async () => {
  const { db, hashes } = await withPhotographs(BLOB_QUESTION_LIMIT + 1);
  await db.blobs.bulkPut(hashes.map((hash) => ({ sha256: hash })));
  const { port, asked, sent } = between(new Set(hashes), new Set(hashes));
  expect(await syncBlobs(db, port, quietly)).toEqual(ok(0));
  expect(asked).toEqual([BLOB_QUESTION_LIMIT, 1]);
  expect(sent).toEqual([]);
});

test('B2: an empty file that was made here counts as there only once it was sent', async () => {
  const { db, hashes } = await withPhotographs(1, 0);
  const here = new Set<string>();
  const { port, sent } = between(here, new Set());
  // It needs no line: whoever knows its hash can make it.
  const making: typeof port = {
    ...port,
    fetchBlob: async (hash) => {
      here.add(hash);
      return ok({ sha256: hash, received: 0, complete: true });
    },
  };
  await syncBlobs(db, making, quietly);
  expect(await marked(db)).toEqual([]);
  await syncBlobs(db, making, quietly);
  expect(sent).toEqual(hashes);
  expect(await marked(db)).toEqual(hashes);
});

test('one that fails does not stop the others; a line that is gone does', async () => {
  const { db, hashes } = await withPhotographs(3);
  const { port, sent } = between(new Set(hashes), new Set());
  const first = (await db.rows('evidence').orderBy('id').first())?.['sha256'];
  const failing = (kind: SyncError['kind']): typeof port => ({
    ...port,
    sendBlob: async (hash) => (hash === first ? fail(errorOf(kind)) : port.sendBlob(hash)),
  });
  expect(await syncBlobs(db, failing('unreachable'), quietly)).toMatchObject({ error: { kind: 'unreachable' } });
  expect(sent).toEqual([]);
  expect(await syncBlobs(db, failing('hashMismatch'), quietly)).toMatchObject({ error: { kind: 'hashMismatch' } });
  expect(sent).toHaveLength(2);
  expect(await marked(db)).toHaveLength(2);
});
