import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CompiledQuery, sql } from 'kysely';
import { write, type Database, type Db } from '../database/open-database.ts';

type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/** Any number, the same in every server: two that start at once migrate one after the other. */
const LOCK = 8_717_001;

/** Brings the tables up to date and answers what was run. Files are dated, go forward only, and never change. */
export async function migrate(database: Database): Promise<string[]> {
  const migrations = await readMigrations();
  return write(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx);
    const done = await listDone(tx);
    const run: string[] = [];
    for (const migration of migrations) {
      const sha256 = done.get(migration.name);
      if (sha256 === undefined) {
        await apply(tx, migration);
        run.push(migration.name);
      } else if (sha256 !== migration.sha256) {
        throw new Error(`expected migration ${migration.name} as it was run (${sha256}), found ${migration.sha256}`);
      }
    }
    return run;
  });
}

async function readMigrations(): Promise<Migration[]> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may have other line ends.
      const text = (await readFile(new URL(name, import.meta.url), 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function listDone(tx: Db): Promise<Map<string, string>> {
  await sql`create table if not exists migrations (
    name text primary key, sha256 text not null, run_at timestamptz not null default now())`.execute(tx);
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from migrations`.execute(tx);
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

async function apply(tx: Db, { name, text, sha256 }: Migration): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(text));
  await sql`insert into migrations (name, sha256) values (${name}, ${sha256})`.execute(tx);
}
