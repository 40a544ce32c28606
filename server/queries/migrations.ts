import { CompiledQuery, sql } from 'kysely';
import type { Db } from '../database/open-database.ts';

/** Any number, the same in every server: two that start at once migrate one after the other. */
const LOCK = 8_717_001;

/** Until the end of the transaction no other server migrates. */
export async function lockMigrations(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(db);
}

/** The hash of each migration that was run, by its name. */
export async function listMigrationsDone(db: Db): Promise<ReadonlyMap<string, string>> {
  await sql`create table if not exists migrations (
    name text primary key, sha256 text not null, run_at timestamptz not null default now())`.execute(db);
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from migrations`.execute(db);
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Runs a migration's file and notes that it was. */
export async function runMigration(
  db: Db,
  { name, text, sha256 }: { readonly name: string; readonly text: string; readonly sha256: string },
): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(text));
  await sql`insert into migrations (name, sha256) values (${name}, ${sha256})`.execute(db);
}
