import { sql } from 'kysely';
import type { Change } from '#shared/schema/change.ts';
import type { Db } from '../database/open-database.ts';
import type { Received } from '../domain/admission.ts';
import type { PlacedChange, Standing } from '../domain/placement.ts';
import { toRow } from './change-row.ts';
import type { Device } from './devices.ts';

// Lists go to the database as one JSON text: two thousand rows would else be tens of thousands of parameters.

export type SeqRange = { readonly first: number; readonly last: number };

/** The device's stored changes numbered `first` to `last` by the device. */
export function listReceived(db: Db, device: Device, { first, last }: SeqRange): Promise<Received[]> {
  return db
    .selectFrom('changes')
    .select(['number', 'seq', 'clock', 'hash'])
    .where('bureau_id', '=', device.bureauId)
    .where('device_id', '=', device.id)
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .execute();
}

/** The last change the server has of the device. */
export async function findTip(db: Db, device: Device): Promise<Received | null> {
  const row = await db
    .selectFrom('changes')
    .select(['number', 'seq', 'clock', 'hash'])
    .where('bureau_id', '=', device.bureauId)
    .where('device_id', '=', device.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The foundation (S12) of every field that `changes` touch. */
export async function listStandingOfFields(db: Db, bureauId: number, changes: readonly Change[]): Promise<Standing[]> {
  const fields = JSON.stringify(changes.map(({ entity, entityId, field }) => ({ entity, entity_id: entityId, field })));
  const { rows } = await sql<Standing>`
    select c.number, c.entity, c.entity_id as "entityId", c.field, c.clock, c.base, c.settles
    from (
      select distinct entity, entity_id, field
      from json_to_recordset(${fields}::json) as t(entity text, entity_id text, field text)
    ) as f
    join changes c on c.entity = f.entity and c.entity_id = f.entity_id and c.field = f.field
    where c.bureau_id = ${bureauId} and c.left_at is null`.execute(db);
  return rows;
}

/** Which of these clocks the bureau has. */
export async function listArrived(db: Db, bureauId: number, clocks: readonly string[]): Promise<Set<string>> {
  if (clocks.length === 0) return new Set();
  const { rows } = await sql<{ clock: string }>`
    select c.clock from json_array_elements_text(${JSON.stringify(clocks)}::json) as named(clock)
    join changes c on c.bureau_id = ${bureauId} and c.clock = named.clock`.execute(db);
  return new Set(rows.map((row) => row.clock));
}

export async function insertChanges(db: Db, device: Device, placed: readonly PlacedChange[]): Promise<void> {
  await sql`
    insert into changes (bureau_id, device_id, number, seq, clock, hash, prev, entity, entity_id, field, value, base,
      settles, author, left_at)
    select ${device.bureauId}::integer, ${device.id}::text, number, seq, clock, hash, prev, entity, entity_id, field,
      value, base, settles, author, left_at
    from json_to_recordset(${JSON.stringify(placed.map(toRow))}::json) as t(
      number bigint, seq bigint, clock text, hash text, prev text, entity text, entity_id text, field text, value text,
      base text, settles text[], author text, left_at bigint)`.execute(db);
}

/** `pushNumber`: the number with which they left their field's foundation. */
export async function markLeft(
  db: Db,
  bureauId: number,
  { numbers, pushNumber }: { readonly numbers: readonly number[]; readonly pushNumber: number },
): Promise<void> {
  if (numbers.length === 0) return;
  await sql`
    update changes set left_at = ${pushNumber}::bigint
    from json_array_elements_text(${JSON.stringify(numbers)}::json) as leaving(number)
    where bureau_id = ${bureauId} and changes.number = leaving.number::bigint`.execute(db);
}
