import { sql } from 'kysely';
import { deviceIdSchema, type DeviceId } from '#shared/schema/clock.ts';
import type { Db } from '../database/open-database.ts';

/** Who a request comes from. */
export type Device = { readonly bureauId: number; readonly id: DeviceId };

export async function findDeviceByToken(db: Db, tokenHash: string): Promise<Device | undefined> {
  const row = await db
    .selectFrom('devices')
    .select(['bureau_id', 'id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && { bureauId: row.bureau_id, id: deviceIdSchema.parse(row.id) };
}

export type ListedDevice = {
  readonly id: string;
  readonly name: string;
  readonly bureau: string;
  /** Day, in the time zone of the database. */
  readonly enrolledOn: string;
  readonly isRevoked: boolean;
};

export async function listDevices(db: Db): Promise<ListedDevice[]> {
  const { rows } = await sql<ListedDevice>`
    select d.id, d.name, b.name as bureau, to_char(d.enrolled_at, 'YYYY-MM-DD') as "enrolledOn",
      d.token_hash is null as "isRevoked"
    from devices d join bureaus b on b.id = d.bureau_id order by b.id, d.enrolled_at, d.id`.execute(db);
  return rows;
}

/** Takes a device's token away, in every bureau it is in. Answers false when there is no such device. */
export async function revokeDevice(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('devices')
    .set({ token_hash: null })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type Enrolment = {
  readonly bureauId: number;
  readonly id: DeviceId;
  readonly name: string;
  readonly publicKey: string;
  readonly tokenHash: string;
};

/**
 * Enrols a device, or gives it a new token and name when it comes back with the same key. Answers false, and changes
 * nothing, when its id is taken by another key.
 */
export async function enrolDevice(db: Db, enrolment: Enrolment): Promise<boolean> {
  const row = {
    bureau_id: enrolment.bureauId,
    id: enrolment.id,
    name: enrolment.name,
    public_key: enrolment.publicKey,
    token_hash: enrolment.tokenHash,
  };
  const result = await db
    .insertInto('devices')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['bureau_id', 'id'])
        .doUpdateSet({ name: row.name, token_hash: row.token_hash })
        .where(sql<boolean>`devices.public_key = excluded.public_key`),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
