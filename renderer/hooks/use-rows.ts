import type { EntityName } from '#shared/schema/entities.ts';
import type { Row } from '../db/rows.ts';
import { getRuntime } from '../stores/runtime.ts';
import { useLive } from './use-live.ts';

/** Fields that rows can be looked up by. */
export type IndexedField = 'code' | 'planId' | 'visitId' | 'schoolCode' | 'inspectionId';

const tableOf = <E extends EntityName>(entity: E) => getRuntime().db.table<Row<E>, string>(entity);

/** One entity; `undefined` while loading, `null` when there is none. */
export function useRow<E extends EntityName>(entity: E, id: string | null): Row<E> | null | undefined {
  return useLive(`${entity}#${id}`, async () => (id === null ? null : ((await tableOf(entity).get(id)) ?? null)));
}

/** All entities of a kind, deleted ones among them (`deleted` tells). */
export function useRows<E extends EntityName>(entity: E): readonly Row<E>[] | undefined {
  return useLive(entity, () => tableOf(entity).toArray());
}

export function useRowsWhere<E extends EntityName>(
  entity: E,
  field: IndexedField,
  value: string,
): readonly Row<E>[] | undefined {
  return useLive(`${entity}.${field}=${value}`, () => tableOf(entity).where(field).equals(value).toArray());
}
