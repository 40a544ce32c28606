import type { Change } from '#shared/schema/change.ts';
import { findFieldSchema } from '#shared/schema/entities.ts';
import type { ChangeRow, ConflictRow, StoredRow } from './rows.ts';

/** Whether this version can read it. What it can't is left to the version that can (W5); null clears any known field. */
export function isFitting({ entity, field, value }: Change): boolean {
  const schema = findFieldSchema(entity, field);
  return schema !== null && (value === null || schema.safeParse(value).success);
}

/** The row as of this change; null takes the field away. */
export function setField(row: StoredRow, { field, value, clock }: ChangeRow): void {
  if (value === null) Reflect.deleteProperty(row, field);
  else row[field] = value;
  row.clocks = { ...row.clocks, [field]: clock };
}

/** A target with more than one head; whether they differ in value, `isRivalry` says. */
export const conflictOf = (
  { target, entity, entityId, field }: ChangeRow,
  heads: readonly ChangeRow[],
): ConflictRow => ({
  target,
  entity,
  entityId,
  field,
  heads: heads.map(({ clock, value, author }) => ({ clock, value, author })),
});
