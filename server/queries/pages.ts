import { sql, type RawBuilder } from 'kysely';
import { BATCH_BYTES_LIMIT } from '#shared/protocol/up.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Db } from '../database/open-database.ts';
import { changeColumns, toChange } from './change-row.ts';

export type Page = { readonly changes: readonly { readonly number: number; readonly change: Change }[] };

type PageRow = Parameters<typeof toChange>[0] & { readonly number: number };

const columns = sql.join(changeColumns.map((name) => sql.ref(name)));

/** What a change weighs in a reply beside its value: clocks, hashes, names. */
const BYTES_BESIDE_VALUE = 600;

/** The hash of the change with this number; null when there is none. */
export async function findHash(db: Db, bureauId: number, number: number): Promise<string | null> {
  const row = await db
    .selectFrom('changes')
    .select('hash')
    .where('bureau_id', '=', bureauId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** The log after a number, in order of numbers, up to `limit` changes and about `BATCH_BYTES_LIMIT` bytes. */
export const listAfter = (
  db: Db,
  bureauId: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Page['changes']> =>
  readPage(
    db,
    sql`select number, ${columns} from changes
      where bureau_id = ${bureauId} and number > ${after} order by number limit ${limit}`,
  );

export type SnapshotPlace = { readonly upTo: number; readonly after: number; readonly limit: number };

/** The foundation of all fields as it was when `upTo` was the bureau's last number, however much was pushed since. */
export const listFoundationAfter = (
  db: Db,
  bureauId: number,
  { upTo, after, limit }: SnapshotPlace,
): Promise<Page['changes']> =>
  readPage(
    db,
    // In two halves, each of which has its index: what still stands, and the little that has left since.
    sql`(select number, ${columns} from changes
        where bureau_id = ${bureauId} and left_at is null and number > ${after} and number <= ${upTo}
        order by number limit ${limit})
      union all
      (select number, ${columns} from changes
        where bureau_id = ${bureauId} and left_at > ${upTo} and number > ${after} and number <= ${upTo}
        order by number limit ${limit})
      order by number limit ${limit}`,
  );

/** At least one row, even of a value beyond the limit: a page without progress would be asked for for ever. */
async function readPage(db: Db, rowsInOrder: RawBuilder<unknown>): Promise<Page['changes']> {
  const { rows } = await sql<PageRow>`
    select number, ${columns} from (
      select number, ${columns}, sum(octet_length(value) + ${BYTES_BESIDE_VALUE}::int) over (order by number)
        - octet_length(value) as bytes_before
      from (${rowsInOrder}) as page
    ) as weighed
    where bytes_before < ${BATCH_BYTES_LIMIT}::bigint order by number`.execute(db);
  return rows.map((row) => ({ number: row.number, change: toChange(row) }));
}
