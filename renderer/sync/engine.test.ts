import 'fake-indexeddb/auto';
import { expect, onTestFinished, test } from 'vitest';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { ok } from '#shared/util/result.ts';
import { noteChanges } from '#tests/helpers/changes.ts';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { getMeta } from '../db/meta.ts';
import { sha256Hex as sha256 } from '../stores/runtime.ts';
import { listOutbox, markPushed } from '../db/log.ts';
import { syncOnce } from './engine.ts';
import type { SyncPort } from './ports.ts';

const own = deviceIdSchema.parse('9f3c61a0b2d4e5f6');

async function withNotes(name: string, count: number): Promise<DuxueDatabase> {
  const db = new DuxueDatabase(name);
  onTestFinished(() => db.delete());
  const notes = Array.from({ length: count }, (_, at) => ({
    entity: 'answer',
    entityId: `i:${at}`,
    field: 'note',
    value: '',
    settles: [],
  }));
  await commitEdits(db, notes, { device: own, author: null, nowMs: Date.UTC(2026, 8, 1), sha256 });
  return db;
}

const unasked = async (): Promise<never> => {
  throw new Error('expected the server not to be asked');
};
const port: SyncPort = {
  push: unasked,
  pull: unasked,
  snapshot: unasked,
  present: unasked,
  sendBlob: unasked,
  fetchBlob: unasked,
};

test('a store that fails ends the round with a fault of this device; it does not leave it hanging', async () => {
  const db = await withNotes('closed', 1);
  db.close();
  const sync = { db, port, own, sha256, throughSeq: () => Infinity, onReceived: () => {} };
  expect(await syncOnce(sync, () => {})).toMatchObject({
    ok: false,
    error: { kind: 'localFault', remedy: 'retryLater' },
  });
});

test('W3: a batch of the outbox reads that batch and not the rest, in order, and nothing the journal has not got', async () => {
  const db = await withNotes('large', 50);
  await markPushed(
    db,
    (await listOutbox(db, { throughSeq: 5, limit: 10 })).map((change) => change.clock),
  );
  let read = 0;
  db.changes.hook('reading', (row) => {
    read += 1;
    return row;
  });
  const batch = await listOutbox(db, { throughSeq: 12, limit: 10 });
  expect(batch.map((change) => change.seq)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(read).toBe(10);
});

const refuse = (): never => {
  throw new Error('the disk is full');
};

test('S8: the pull position moves with the changes it stands for, or not at all', async () => {
  const db = await withNotes('halfway', 0);
  const mark = '0123456789abcdef'.repeat(2);
  const changes = noteChanges(3).map((change, index) => ({ number: index + 1, change }));
  const asked: number[] = [];
  const sync = {
    db,
    port: {
      ...port,
      snapshot: async () => ok({ changes: [], upTo: 0, mark, cursor: null }),
      pull: async (after: number) => {
        asked.push(after);
        return ok({ changes: changes.slice(after), upTo: 3, mark, more: false });
      },
      present: async () => ok([]),
    },
    own: deviceIdSchema.parse('a'.repeat(16)),
    sha256,
    throughSeq: () => Infinity,
    onReceived: () => {},
  };
  db.rows('answer').hook('creating', refuse);
  expect(await syncOnce(sync, () => {})).toMatchObject({ ok: false, error: { kind: 'localFault' } });
  expect([await db.changes.count(), await db.rows('answer').count()]).toEqual([0, 0]);
  expect(await getMeta(db, 'pulled')).toMatchObject({ number: 0 });

  db.rows('answer').hook('creating').unsubscribe(refuse);
  expect(await syncOnce(sync, () => {})).toMatchObject({ ok: true, value: { received: 3 } });
  expect(asked).toEqual([0, 0]);
  expect([await db.changes.count(), await db.rows('answer').count()]).toEqual([3, 3]);
  expect(await getMeta(db, 'pulled')).toEqual({ number: 3, mark });
});
