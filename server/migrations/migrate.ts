import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { write, type Database } from '../database/open-database.ts';
import { listMigrationsDone, lockMigrations, runMigration } from '../queries/migrations.ts';

type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/** Brings the tables up to date and answers what was run. Files are dated, go forward only, and never change. */
export async function migrate(database: Database): Promise<string[]> {
  const migrations = await readMigrations();
  return write(database, async (tx) => {
    await lockMigrations(tx);
    const done = await listMigrationsDone(tx);
    const run: string[] = [];
    for (const migration of migrations) {
      const sha256 = done.get(migration.name);
      if (sha256 === undefined) {
        await runMigration(tx, migration);
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
