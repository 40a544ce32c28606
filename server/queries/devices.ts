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
