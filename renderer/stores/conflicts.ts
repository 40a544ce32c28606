import type { Json } from '#shared/schema/json.ts';
import { isRivalry, type ConflictRow } from '../db/rows.ts';
import { useLive } from '../hooks/use-live.ts';
import { getRuntime } from './runtime.ts';
import { write } from './writing.ts';

export type Conflict = ConflictRow;

/** Every field with rival values, on this device, now. */
export const useConflicts = (): readonly Conflict[] =>
  useLive('conflicts', () => getRuntime().db.conflicts.filter(isRivalry).toArray()) ?? [];

/** Ends a conflict with one of its values, or a new one: a change that settles every rival (rule S4). */
export async function settle({ entity, entityId, field, heads }: Conflict, value: Json): Promise<void> {
  await write([{ entity, entityId, field, value, settles: heads.slice(1).map((head) => head.clock) }]);
}
