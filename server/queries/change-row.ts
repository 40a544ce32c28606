import type { Selectable } from 'kysely';
import type { Change } from '#shared/schema/change.ts';
import type { Json } from '#shared/schema/json.ts';
import type { ChangeTable } from '../database/tables.ts';
import type { PlacedChange } from '../domain/placement.ts';

export const changeColumns = [
  'clock',
  'entity',
  'entity_id',
  'field',
  'value',
  'base',
  'settles',
  'author',
  'seq',
  'prev',
  'hash',
] as const;

type ChangeRow = Selectable<Pick<ChangeTable, (typeof changeColumns)[number]>>;

export function toChange({ entity_id: entityId, value, ...row }: ChangeRow): Change {
  // Written by `toRow` from a value that the push route had parsed.
  const parsed: Json = JSON.parse(value);
  return {
    clock: row.clock,
    entity: row.entity,
    entityId,
    field: row.field,
    value: parsed,
    base: row.base,
    settles: row.settles,
    author: row.author,
    seq: row.seq,
    prev: row.prev,
    hash: row.hash,
  };
}

export function toRow({ number, change, leftAt }: PlacedChange): Omit<ChangeTable, 'bureau_id' | 'device_id'> {
  const { entityId, value, ...rest } = change;
  return { ...rest, number, entity_id: entityId, value: JSON.stringify(value), left_at: leftAt };
}
