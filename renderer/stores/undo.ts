import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { isEntityName } from '#shared/schema/entities.ts';
import { groupBy } from '#shared/util/group-by.ts';
import type { DuxueDatabase } from '../db/database.ts';
import { targetOf, type StoredRow } from '../db/rows.ts';
import { getRuntime } from './runtime.ts';
import { onCommitted, write } from './writing.ts';

/** How many steps back are kept for a session. */
const DEPTH = 100;

type Step = readonly Change[];
type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

let steps: Steps = { done: [], undone: [] };
let isMoving = false;
/** A value that was put back is written anew: by its clock, that of the value it repeats. */
const repeats = new Map<string, string>();
const originOf = (clock: string | undefined): string | undefined =>
  clock === undefined ? undefined : (repeats.get(clock) ?? clock);

onCommitted((changes) => {
  if (isMoving) return;
  if (changes.some(isFinal)) forgetSteps();
  else steps = { done: [...steps.done, changes].slice(-DEPTH), undone: [] };
});

/** A sealed record and a published checklist are final: neither they nor what they were made of is taken back. */
const isFinal = ({ entity, field }: Change): boolean =>
  entity === 'seal' || entity === 'document' || (entity === 'template' && field === 'published');

/** What was done up to here is no longer a step to take back. */
export const forgetSteps = (): void => {
  steps = { done: [], undone: [] };
  repeats.clear();
};

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
    const now = standing.get(`${entity}\n${entityId}`)?.[field];
    if (originOf(now) !== originOf(last.clock) || !isKnown) return [];
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

/** What a step that was taken back, or done again, wrote to; null when there was none or nothing of it stands. */
export type Moved = {
  readonly entity: string;
  readonly entityId: string;
  /** How many entities it wrote to. */
  readonly count: number;
} | null;

/** Takes the last step back. */
export const undo = (): Promise<Moved> =>
  move(steps.done.at(-1), (undone) => ({ done: steps.done.slice(0, -1), undone: [...steps.undone, undone] }));

/** Does again what was taken back last. */
export const redo = (): Promise<Moved> =>
  move(steps.undone.at(-1), (done) => ({ done: [...steps.done, done], undone: steps.undone.slice(0, -1) }));

async function move(step: Step | undefined, after: (written: Step) => Steps): Promise<Moved> {
  if (step === undefined || isMoving) return null;
  isMoving = true;
  try {
    const written = await write(await undoEdits(getRuntime().db, step));
    const targets = groupBy(step, targetOf);
    for (const change of written) {
      const origin = originOf(targets.get(targetOf(change))?.[0]?.base ?? undefined);
      if (origin !== undefined) repeats.set(change.clock, origin);
    }
    steps = after(written);
    const first = written[0];
    const count = new Set(written.map(({ entity, entityId }) => `${entity}\n${entityId}`)).size;
    return first === undefined ? null : { entity: first.entity, entityId: first.entityId, count };
  } finally {
    isMoving = false;
  }
}
