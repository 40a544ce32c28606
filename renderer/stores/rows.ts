import type { EntityName } from '#shared/schema/entities.ts';
import type { Row } from '../db/rows.ts';
import { getRuntime } from './runtime.ts';

/** One entity as it stands at this moment, for an act that must not rely on what the screen last drew. */
export const findRow = async <E extends EntityName>(entity: E, id: string): Promise<Row<E> | null> =>
  (await getRuntime().db.table<Row<E>, string>(entity).get(id)) ?? null;
