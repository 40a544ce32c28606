import { afterAll, beforeAll, describe } from 'vitest';
import { must } from '#shared/util/must.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { openServer, type TestServer } from '../helpers/sync-server.ts';
import { accessSuite } from './suites/access.ts';
import { blobSuite } from './suites/blobs.ts';
import { pullSuite } from './suites/pull.ts';
import { pushSuite } from './suites/push.ts';
import { snapshotSuite } from './suites/snapshot.ts';

const suites = [accessSuite, pushSuite, pullSuite, snapshotSuite, blobSuite];

// One suite, two databases: what holds on PostgreSQL holds on the embedded one.
describe('on PostgreSQL', () => {
  let postgres: TestPostgres | null = null;
  let server: TestServer | null = null;
  beforeAll(async () => {
    postgres = await startPostgres();
    server = await openServer({ kind: 'postgres', url: await postgres.newDatabase() });
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    await postgres?.stop();
  });
  for (const suite of suites) suite(() => must(server, 'opened before the tests'));
});

describe('on PGlite', () => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await openServer({ kind: 'memory' });
  }, 60_000);
  afterAll(() => server?.close());
  for (const suite of suites) suite(() => must(server, 'opened before the tests'));
});
