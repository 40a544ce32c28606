import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import { commitEdits } from '#renderer/db/commit.ts';
import { DuxueDatabase } from '#renderer/db/database.ts';
import { countOutbox } from '#renderer/db/log.ts';
import { pushAll } from '#renderer/sync/changes.ts';
import { sha256 } from '#server/secrets.ts';
import { pullAll } from '../helpers/sync-client.ts';
import { openServer, START_MS, type TestServer } from '../helpers/sync-server.ts';
import { bloblessPort } from './blobless-port.ts';

let server: TestServer | null = null;
beforeAll(async () => {
  server = await openServer({ kind: 'memory' });
}, 60_000);
afterAll(() => server?.close());

test('an outbox that is too large for one request goes in several', async () => {
  const { newBureau, newMember } = must(server, 'opened before the test');
  const { replica, client } = await newMember(await newBureau(), 1);
  const db = new DuxueDatabase('large-outbox');
  const notes = Array.from({ length: 300 }, (_, at) => ({
    entity: 'answer',
    entityId: `i:${at}`,
    field: 'note',
    value: '记'.repeat(20_000),
    settles: [],
  }));
  await commitEdits(db, notes, { device: replica.id, author: null, nowMs: START_MS, sha256 });
  const sync = {
    db,
    port: bloblessPort(client),
    own: replica.id,
    sha256,
    throughSeq: () => Infinity,
    onReceived: () => {},
  };
  expect(await pushAll(sync)).toEqual({ ok: true, value: 300 });
  expect(await countOutbox(db)).toBe(0);
  expect((await pullAll(client, 0)).upTo).toBe(300);
  await db.delete();
});
