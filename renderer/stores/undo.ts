import { create } from 'zustand';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { isEntityName } from '#shared/schema/entities.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { must } from '#shared/util/must.ts';
import type { DuxueDatabase } from '../db/database.ts';
import { targetOf, type StoredRow } from '../db/rows.ts';
import { getRuntime } from './runtime.ts';
import { onCommitted, write } from './writing.ts';

/** How many steps back are kept for a session. */
const DEPTH = 100;

const stack = create<{ readonly steps: readonly (readonly Change[])[] }>(() => ({ steps: [] }));
let isUndoing = false;

onCommitted((changes) => {
  if (isUndoing) return;
  // A sealed record is final: neither the seal nor what it was made of is taken back.
  if (changes.some(({ entity }) => entity === 'seal' || entity === 'document')) forgetSteps();
  else stack.setState(({ steps }) => ({ steps: [...steps, changes].slice(-DEPTH) }));
});

/** What was done up to here is no longer a step to take back. */
export const forgetSteps = (): void => stack.setState({ steps: [] });

/** Edits that put back what these changes found. A field that someone has set since is left alone. */
export async function undoEdits(db: DuxueDatabase, changes: readonly Change[]): Promise<Edit[]> {
  const fields = [...groupBy(changes, targetOf).values()].flatMap((ofField) => {
    const [first, last] = [ofField[0], ofField.at(-1)];
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
  const standing = await clocksOf(
    db,
    fields.map(({ first }) => first),
  );
  const bases = await db.changes.bulkGet(fields.flatMap(({ first }) => first.base ?? []));
  const before = new Map(bases.flatMap((change) => (change === undefined ? [] : [[change.clock, change.value]])));
  return fields.flatMap(({ first, last }): Edit[] => {
    const { entity, entityId, field, base } = first;
    // A snapshot does not carry what stood there before.
    const isKnown = base === null || before.has(base);
    if (standing.get(`${entity}\n${entityId}`)?.[field] !== last.clock || !isKnown) return [];
    return [{ entity, entityId, field, value: (base === null ? null : before.get(base)) ?? null, settles: [] }];
  });
}

/** The clocks of the rows that changes wrote to, by entity and id. */
async function clocksOf(db: DuxueDatabase, changes: readonly Change[]): Promise<Map<string, StoredRow['clocks']>> {
  const clocks = new Map<string, StoredRow['clocks']>();
  for (const [entity, ofEntity] of groupBy(changes, (change) => change.entity)) {
    if (!isEntityName(entity)) continue;
    const rows = await db.rows(entity).bulkGet([...new Set(ofEntity.map((change) => change.entityId))]);
    for (const row of rows) if (row !== undefined) clocks.set(`${entity}\n${row.id}`, row.clocks);
  }
  return clocks;
}

export function useUndo(): { canUndo: boolean; undo: () => Promise<void> } {
  const canUndo = stack((state) => state.steps.length > 0);
  return { canUndo, undo };
}

async function undo(): Promise<void> {
  const { steps } = stack.getState();
  if (steps.length === 0 || isUndoing) return;
  isUndoing = true;
  try {
    await write(await undoEdits(getRuntime().db, must(steps.at(-1), 'the stack is not empty')));
    stack.setState(({ steps: left }) => ({ steps: left.slice(0, -1) }));
  } finally {
    isUndoing = false;
  }
}
