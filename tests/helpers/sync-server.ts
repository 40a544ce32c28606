import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buildApp } from '#server/app.ts';
import { blobStore } from '#server/blobs/blob-store.ts';
import { storeIdOf } from '#server/blobs/store-id.ts';
import { openPglite, openPostgres, type Database } from '#server/database/open-database.ts';
import { migrate } from '#server/migrations/migrate.ts';
import type { App } from '#server/plugins/zod-schemas.ts';
import { createBureau } from '#server/queries/bureaus.ts';
import { hashOfJoinCode } from '#server/secrets.ts';
import { Replica } from './replica.ts';
import { enrol, syncClient, valueOf, type SyncClient } from './sync-client.ts';

/** 2026-09-01 16:00 in Beijing; the server's clock in tests, unless a test moves it. */
export const START_MS = Date.UTC(2026, 8, 1, 8);

export type Member = { readonly replica: Replica; readonly client: SyncClient };

export type TestServer = {
  readonly app: App;
  readonly database: Database;
  readonly clock: { nowMs: number };
  readonly log: () => string;
  /** Each test has bureaus of its own, so tests share one database and do not meet. */
  readonly newBureau: () => Promise<string>;
  readonly join: (joinCode: string, replica: Replica) => Promise<SyncClient>;
  readonly newMember: (joinCode: string, number: number) => Promise<Member>;
  readonly close: () => Promise<void>;
};

export type TestStore =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

let bureaus = 0;

/** The whole server but the socket. `blobFolder` null: a temporary one, removed at the end. */
export async function openServer(
  store: TestStore,
  blobFolder: string | null = null,
  proxies: readonly string[] = [],
): Promise<TestServer> {
  const database = await open(store);
  await migrate(database);
  const blobs = blobFolder ?? (await mkdtemp(join(tmpdir(), 'duxue-blobs-')));
  const clock = { nowMs: START_MS };
  const lines: string[] = [];
  const stream = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()));
  const parts = { database, blobs: blobStore(blobs), storeId: await storeIdOf(blobs), now: () => clock.nowMs };
  const app = buildApp(parts, { logger: { level: 'trace', stream }, proxies });
  await app.ready();

  const enrolReplica = async (joinCode: string, replica: Replica): Promise<SyncClient> =>
    syncClient(app, valueOf(await enrol(app, joinCode, replica.key)).token);

  return {
    app,
    database,
    clock,
    log: () => lines.join(''),
    newBureau: async () => {
      bureaus += 1;
      const joinCode = `SAMPLE-CODE-${bureaus}`;
      await createBureau(database, `样例督导室 ${bureaus}`, hashOfJoinCode(joinCode));
      return joinCode;
    },
    join: enrolReplica,
    newMember: async (joinCode, number) => {
      const replica = new Replica(number);
      return { replica, client: await enrolReplica(joinCode, replica) };
    },
    close: async () => {
      await app.close();
      await database.destroy();
      if (blobFolder === null) await rm(blobs, { recursive: true, force: true });
    },
  };
}

async function open(store: TestStore): Promise<Database> {
  if (store.kind === 'postgres') {
    return openPostgres(store.url, (error) => {
      throw error;
    });
  }
  return openPglite(store.kind === 'folder' ? store.folder : null);
}
