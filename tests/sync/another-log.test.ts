import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#shared/util/result.ts';
import { commitEdits } from '#renderer/db/commit.ts';
import { DuxueDatabase } from '#renderer/db/database.ts';
import { countOutbox } from '#renderer/db/log.ts';
import { syncOnce } from '#renderer/sync/engine.ts';
import type { SyncPort } from '#renderer/sync/ports.ts';
import { sha256 } from '#server/secrets.ts';
import { Replica } from '../helpers/replica.ts';
import { pullAll, syncClient, valueOf, type SyncClient } from '../helpers/sync-client.ts';
import { openServer, START_MS, type TestServer, type TestStore } from '../helpers/sync-server.ts';
import { bloblessPort } from './blobless-port.ts';

const photograph = Buffer.from('the bytes of a photograph');
const photographHash = createHash('sha256').update(photograph).digest('hex');

/** With the one photograph on the disk. */
const portTo = (client: SyncClient): SyncPort => ({
  ...bloblessPort(client),
  present: async (hashes) => ok(hashes.filter((hash) => hash === photographHash)),
  sendBlob: (hash) => client.putPiece(hash, { offset: 0, bytes: photograph, total: photograph.length }),
});

let databases = 0;

/** The app's store and engine. */
function newDevice(number: number) {
  const replica = new Replica(number);
  const { id } = replica;
  databases += 1;
  const db = new DuxueDatabase(`another-log-${databases}`);
  onTestFinished(() => db.delete());
  return {
    replica,
    db,
    write: (fields: Readonly<Record<string, string | number>>, entity = 'answer', entityId = `i:${number}`) =>
      commitEdits(
        db,
        Object.entries(fields).map(([field, value]) => ({ entity, entityId, field, value, settles: [] })),
        { device: id, author: null, nowMs: START_MS, sha256 },
      ),
    sync: (client: SyncClient) =>
      syncOnce(
        { db, port: portTo(client), own: id, sha256, throughSeq: () => Infinity, onReceived: () => {} },
        () => {},
      ),
    clocks: async () => (await db.changes.toArray()).map((change) => change.clock).toSorted(),
  };
}
type Device = ReturnType<typeof newDevice>;

const addPhotograph = ({ write }: Device) =>
  write({ sha256: photographHash, bytes: photograph.length }, 'evidence', 'e:1');

async function open(store: TestStore = { kind: 'memory' }, blobs: string | null = null): Promise<TestServer> {
  const server = await openServer(store, blobs);
  onTestFinished(() => server.close());
  return server;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duxue-another-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const logOf = async (client: SyncClient): Promise<string[]> =>
  (await pullAll(client, 0)).changes.map((change) => change.clock).toSorted();

const hasPhotograph = async (client: SyncClient): Promise<boolean> =>
  valueOf(await client.blobState(photographHash)).complete;

test('S15, B2: a device that joins another server sends it everything, and reads it from its beginning', async () => {
  const [mine, theirs] = [newDevice(1), newDevice(2)];
  const former = await open();
  const atFormer = await former.join(await former.newBureau(), mine.replica);
  await mine.write({ note: '一', result: 'met' });
  await addPhotograph(mine);
  expect(await mine.sync(atFormer)).toMatchObject({ ok: true });

  const next = await open();
  const joinCode = await next.newBureau();
  const [atNext, colleague] = [await next.join(joinCode, mine.replica), await next.join(joinCode, theirs.replica)];
  await theirs.write({ note: '同事' });
  expect(await theirs.sync(colleague)).toMatchObject({ ok: true });
  // Written since: its number in the chain is one that the new server cannot expect.
  await mine.write({ note: '三' });
  expect(await mine.sync(atNext)).toMatchObject({ ok: true, value: { received: 1 } });
  expect(await countOutbox(mine.db)).toBe(0);
  expect(await logOf(atNext)).toEqual(await mine.clocks());
  expect(await hasPhotograph(atNext)).toBe(true);
});

test('S15, B2: the same device in the other bureau of one server starts anew there, and again when it comes back', async () => {
  const mine = newDevice(1);
  const server = await open();
  const [one, two] = [await server.newBureau(), await server.newBureau()];
  await addPhotograph(mine);
  for (const joinCode of [one, two, one]) {
    const client = await server.join(joinCode, mine.replica);
    expect(await mine.sync(client)).toMatchObject({ ok: true });
    expect(await logOf(client)).toEqual(await mine.clocks());
    expect(await hasPhotograph(client)).toBe(true);
  }
});

test('S15: a server put back to an older copy, and gone on since, gets what it lost and hides nothing', async () => {
  const [mine, theirs] = [newDevice(1), newDevice(2)];
  const server = await open();
  const joinCode = await server.newBureau();
  const [me, colleague] = [await server.join(joinCode, mine.replica), await server.join(joinCode, theirs.replica)];
  await mine.write({ note: '在副本里' });
  expect(await mine.sync(me)).toMatchObject({ ok: true });
  await mine.write({ note: '副本之后', result: 'met' });
  expect(await mine.sync(me)).toMatchObject({ ok: true });

  await sql`delete from changes where number > 1`.execute(server.database);
  await sql`update changes set left_at = null`.execute(server.database);
  await sql`update bureaus set last_number = 1`.execute(server.database);
  // Under the numbers that were given out before, and beyond them.
  await theirs.write({ note: '甲', result: 'met', measured: 3 });
  expect(await theirs.sync(colleague)).toMatchObject({ ok: true });

  expect(await mine.sync(me)).toMatchObject({ ok: true, value: { received: 3 } });
  expect(await theirs.sync(colleague)).toMatchObject({ ok: true, value: { received: 2 } });
  expect(await mine.clocks()).toEqual(await theirs.clocks());
  expect(await logOf(me)).toEqual(await mine.clocks());
});

test('S15, B2: photographs go up again to a server whose folder of files was lost while its database was not', async () => {
  const mine = newDevice(1);
  const store: TestStore = { kind: 'folder', folder: join(await newFolder(), 'database') };
  const before = await openServer(store, await newFolder());
  const { token } = await before.join(await before.newBureau(), mine.replica);
  await addPhotograph(mine);
  expect(await mine.sync(syncClient(before.app, token))).toMatchObject({ ok: true });
  await before.close();

  const after = await open(store, await newFolder());
  const client = syncClient(after.app, token);
  expect(await hasPhotograph(client)).toBe(false);
  expect(await mine.sync(client)).toMatchObject({ ok: true });
  expect(await hasPhotograph(client)).toBe(true);
});

test('a place in the log that was kept before logs had marks is gone on from, and gets its mark', async () => {
  const mine = newDevice(1);
  const server = await open();
  const client = await server.join(await server.newBureau(), mine.replica);
  await mine.write({ note: '一' });
  await mine.sync(client);
  const marked = await mine.db.meta.get('pulled');
  await mine.db.meta.put({ key: 'pulled', value: 1 });
  expect(await mine.sync(client)).toMatchObject({ ok: true, value: { sent: 0, received: 0 } });
  expect(await mine.db.meta.get('pulled')).toEqual(marked);
});

test('S15: where starting anew does not help, a person is told, and it is not tried again at once', async () => {
  const mine = newDevice(1);
  const server = await open();
  const client = await server.join(await server.newBureau(), mine.replica);
  await mine.write({ note: '一', result: 'met', measured: 3 });
  // A log that lost a change of its own: no server can take what follows it.
  await mine.db.changes.delete((await mine.clocks())[1] ?? '');
  const outcome = await mine.sync(client);
  expect(outcome).toMatchObject({ ok: false, error: { kind: 'chainBroken', remedy: 'giveUp' } });
  expect(outcome.ok ? 0 : outcome.error.retryAfterMs).toBeGreaterThan(60_000);
});
