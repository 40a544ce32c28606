import { must } from '#shared/util/must.ts';
import type { Db } from '../database/open-database.ts';

/** Puts this transaction in line with the other pushes of the bureau (S7); answers its last number. */
export async function lockBureau(db: Db, bureauId: number): Promise<number> {
  const row = await db
    .selectFrom('bureaus')
    .select('last_number')
    .where('id', '=', bureauId)
    .forUpdate()
    .executeTakeFirst();
  return must(row, 'a device belongs to a bureau that exists').last_number;
}

export async function getLastNumber(db: Db, bureauId: number): Promise<number> {
  const row = await db.selectFrom('bureaus').select('last_number').where('id', '=', bureauId).executeTakeFirst();
  return must(row, 'a device belongs to a bureau that exists').last_number;
}

/** Only under the lock of `lockBureau`. */
export async function setLastNumber(db: Db, bureauId: number, lastNumber: number): Promise<void> {
  await db.updateTable('bureaus').set({ last_number: lastNumber }).where('id', '=', bureauId).execute();
}

export type Bureau = { readonly id: number; readonly name: string };

export const findBureauByJoinCode = (db: Db, joinCodeHash: string): Promise<Bureau | undefined> =>
  db.selectFrom('bureaus').select(['id', 'name']).where('join_code_hash', '=', joinCodeHash).executeTakeFirst();

export const findFirstBureau = (db: Db): Promise<Bureau | undefined> =>
  db.selectFrom('bureaus').select(['id', 'name']).orderBy('id').limit(1).executeTakeFirst();

export const createBureau = (db: Db, name: string, joinCodeHash: string): Promise<Bureau> =>
  db
    .insertInto('bureaus')
    .values({ name, join_code_hash: joinCodeHash })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();

export async function setJoinCode(db: Db, bureauId: number, joinCodeHash: string): Promise<void> {
  await db.updateTable('bureaus').set({ join_code_hash: joinCodeHash }).where('id', '=', bureauId).execute();
}
