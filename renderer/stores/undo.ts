import { create } from 'zustand';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { isEntityName } from '#shared/schema/entities.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { must } from '#shared/util/must.ts';
import type { DuxueDatabase } from '../db/database.ts';
import { targetOf } from '../db/rows.ts';
import { getRuntime } from './runtime.ts';
import { onCommitted, write } from './writing.ts';

/** How many steps back are kept for a session. */
const DEPTH = 100;

const stack = create<{ readonly steps: readonly (readonly Change[])[] }>(() => ({ steps: [] }));
let isUndoing = false;

onCommitted((changes) => {
  if (!isUndoing) stack.setState(({ steps }) => ({ steps: [...steps, changes].slice(-DEPTH) }));
});

/** Edits that put back what these changes found. A field that someone has set since is left alone. */
export async function undoEdits(db: DuxueDatabase, changes: readonly Change[]): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const ofField of groupBy(changes, targetOf).values()) {
    const [first, last] = [ofField[0], ofField.at(-1)];
    if (first === undefined || last === undefined || !isEntityName(first.entity)) continue;
    const row = await db.rows(first.entity).get(first.entityId);
    const before = first.base === null ? null : await db.changes.get(first.base);
    // `before` undefined: a snapshot does not carry what stood there.
    if (row?.clocks[first.field] !== last.clock || before === undefined) continue;
    const { entity, entityId, field } = first;
    edits.push({ entity, entityId, field, value: before?.value ?? null, settles: [] });
  }
  return edits;
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
