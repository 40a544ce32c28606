import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** What a query runs on: the pool for a read, the request's transaction for a write. */
export type Db = Database | Transaction<Tables>;

/** Counts of changes stay far below 2^53, so a bigint is read as a number. */
const { INT8 } = pg.types.builtins;

/**
 * `onLost` hears of connections that break while idle; unheard they would end the process.
 */
export function openPostgres(url: string, onLost: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    lock_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', onLost);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** `folder` null: in memory, for tests. */
export async function openPglite(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const client = await PGlite.create(folder === null ? {} : { dataDir: folder });
  return new Kysely({ dialect: pgliteDialect(client) });
}

/** Every write request is one of these, opened here and nowhere else; the reply goes out after the commit. */
export const write = <T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> =>
  database.transaction().execute(work);
