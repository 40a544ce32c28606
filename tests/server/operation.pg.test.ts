import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import { lockFolder } from '#server/database/folder-lock.ts';
import { openPostgres } from '#server/database/open-database.ts';
import { migrate } from '#server/migrations/migrate.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { note } from '../helpers/replica.ts';
import { pullAll, syncClient, valueOf } from '../helpers/sync-client.ts';
import { openServer, START_MS, type TestStore } from '../helpers/sync-server.ts';

let postgres: TestPostgres | null = null;
let folder = '';
beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'duxue-operation-'));
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});
const newDatabase = (): Promise<string> => must(postgres, 'started before the tests').newDatabase();
const unheard = (error: Error): never => {
  throw error;
};

test.each(['PGlite', 'PostgreSQL'])(
  'a restart keeps tokens, changes, numbers and half-sent blobs, on %s',
  async (kind) => {
    const store: TestStore =
      kind === 'PGlite'
        ? { kind: 'folder', folder: join(folder, 'pglite') }
        : { kind: 'postgres', url: await newDatabase() };
    const blobs = join(folder, `blobs-${kind}`);
    const before = await openServer(store, blobs);
    const { replica, client } = await before.newMember(await before.newBureau(), 1);
    const changes = [1, 2, 3].map((value) => replica.write(note, value, START_MS));
    valueOf(await client.push(changes));
    const sha256 = 'ab'.repeat(32);
    valueOf(await client.putPiece(sha256, { offset: 0, bytes: Buffer.alloc(100), total: 200 }));
    await before.close();

    const after = await openServer(store, blobs);
    const again = syncClient(after.app, client.token);
    expect((await pullAll(again, 0)).changes).toEqual(changes);
    expect(valueOf(await again.push(changes))).toEqual({ accepted: [1, 2, 3] });
    expect(valueOf(await again.push([replica.write(note, 4, START_MS)]))).toEqual({ accepted: [4] });
    expect(valueOf(await again.blobState(sha256)).received).toBe(100);
    await after.close();
  },
);

test('migrations run once, also when two servers start at once', async () => {
  const url = await newDatabase();
  const servers = [openPostgres(url, unheard), openPostgres(url, unheard)];
  const runs = await Promise.all(servers.map((database) => migrate(database)));
  const files = (await readdir('server/migrations')).filter((name) => name.endsWith('.sql'));
  expect(runs.flat().toSorted()).toEqual(files.toSorted());
  for (const database of servers) {
    expect(await migrate(database)).toEqual([]);
    await database.destroy();
  }
});

test('a migration that was changed after it ran is refused', async () => {
  const database = openPostgres(await newDatabase(), unheard);
  await migrate(database);
  await sql`update migrations set sha256 = 'other'`.execute(database);
  await expect(migrate(database)).rejects.toThrow('as it was run');
  await database.destroy();
});

test('every foreign key has an index that begins with its columns', async () => {
  const database = openPostgres(await newDatabase(), unheard);
  await migrate(database);
  const keys = await sql<{ name: string; indexed: boolean }>`
    select k.conname as name, exists (
      select from pg_index i
      where i.indrelid = k.conrelid and i.indpred is null
        and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
    ) as indexed
    from pg_constraint k where k.contype = 'f'`.execute(database);
  expect(keys.rows.length).toBeGreaterThan(0);
  expect(keys.rows.filter((key) => !key.indexed)).toEqual([]);
  await database.destroy();
});

test('a pull reads its page and not the log, however long the log is', async () => {
  const server = await openServer({ kind: 'postgres', url: await newDatabase() }, join(folder, 'blobs-3'));
  await server.newMember(await server.newBureau(), 1);
  await sql`insert into changes (bureau_id, device_id, number, seq, clock, hash, entity, entity_id, field, value, settles,
      left_at)
    select 1, (select id from devices), n, n, 'clock ' || n, '', 'answer', 'a' || n % 500, 'note', '1', '{}',
      case when n % 3 = 0 then null else n end
    from generate_series(1, 30000) as n`.execute(server.database);
  await sql`analyze changes`.execute(server.database);
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select number from changes
    where bureau_id = 1 and number > 20000 order by number limit 100`.execute(server.database);
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan');
  await server.close();
});

test('a fault of the database is answered as one that passes, and says nothing of what it was about', async () => {
  const server = await openServer({ kind: 'postgres', url: await newDatabase() }, join(folder, 'blobs-4'));
  const { replica, client } = await server.newMember(await server.newBureau(), 1);
  const change = replica.write(note, 'secret words', START_MS);
  await sql`alter table changes rename to hidden`.execute(server.database);
  expect(await client.push([change])).toMatchObject({
    ok: false,
    error: { kind: 'serverFault', remedy: 'retryLater', status: 500 },
  });
  expect(server.log()).not.toContain('secret words');
  await sql`alter table hidden rename to changes`.execute(server.database);
  expect(valueOf(await client.push([change]))).toEqual({ accepted: [1] });
  await server.close();
});

test('a data folder takes one server; the lock of one that was killed does not keep the next out', async () => {
  const data = join(folder, 'locked');
  const unlock = await lockFolder(data);
  await unlock();
  expect(await readdir(data)).toEqual([]);
  await writeFile(join(data, 'server.lock'), String(process.ppid));
  await expect(lockFolder(data)).rejects.toThrow(`process ${process.ppid}`);
  await writeFile(join(data, 'server.lock'), '999999999');
  await (
    await lockFolder(data)
  )();
  expect(await readdir(data)).toEqual([]);
});
