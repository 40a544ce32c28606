import { headsOf } from '#shared/domain/change/merge.ts';
import { laterClock } from '#shared/domain/change/hybrid-clock.ts';
import type { Change } from '#shared/schema/change.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import { isEntityName } from '#shared/schema/entities.ts';
import { groupBy } from '#shared/util/group-by.ts';
import type { DuxueDatabase } from './database.ts';
import { getMeta, setMeta } from './meta.ts';
import { conflictOf, isFitting, setField } from './row-merge.ts';
import { targetOf, type ChangeRow, type ConflictRow, type StoredRow } from './rows.ts';

/** The tables a set of changes needs in its transaction. */
export function tablesFor(db: DuxueDatabase, changes: readonly Pick<Change, 'entity'>[]): string[] {
  const entities = new Set(changes.map((change) => change.entity).filter(isEntityName));
  return [db.changes.name, db.conflicts.name, db.meta.name, ...entities];
}

/**
 * Puts changes into the log and into the rows they change (rules W1, S1, S3 to S5). Runs inside a transaction over
 * `tablesFor(changes)`. Changes that are known already do nothing. Answers those that were new.
 */
export async function applyChanges(db: DuxueDatabase, changes: readonly Change[], own: DeviceId): Promise<Change[]> {
  const fresh = await unknownOf(db, changes);
  if (fresh.length > 0) await applyNew(db, fresh, own);
  return fresh;
}

/** The same for changes that the log cannot have yet. */
async function applyNew(db: DuxueDatabase, fresh: readonly Change[], own: DeviceId): Promise<void> {
  const rows = fresh.map((change) => toChangeRow(change, own));
  // Asked together, so that a key press waits for few turns of the disk; answered in this order, so that the log is
  // written before the merge reads it.
  await Promise.all([db.changes.bulkAdd(rows), mergeNew(db, rows, own)]);
}

/** Carries changes that are in the log, or were asked into it in this transaction, on to the rows and the tip. */
export async function mergeNew(db: DuxueDatabase, rows: readonly ChangeRow[], own: DeviceId): Promise<void> {
  const fitting = rows.filter((row) => row.setAside === undefined);
  await Promise.all([mergeIntoRows(db, fitting), advanceTip(db, rows, own)]);
}

/** Takes in changes made elsewhere, in a transaction of their own. Answers those that were new. */
export function receiveChanges(db: DuxueDatabase, changes: readonly Change[], own: DeviceId): Promise<Change[]> {
  // Dexie follows a transaction only through a callback that is itself async.
  return db.transaction('rw', tablesFor(db, changes), async () => applyChanges(db, changes, own));
}

async function unknownOf(db: DuxueDatabase, changes: readonly Change[]): Promise<Change[]> {
  const known = await db.changes.bulkGet(changes.map((change) => change.clock));
  const seen = new Set<string>();
  return changes.filter((change, index) => {
    if (known[index] !== undefined || seen.has(change.clock)) return false;
    seen.add(change.clock);
    return true;
  });
}

export const toChangeRow = (change: Change, own: DeviceId): ChangeRow => ({
  ...toLogRow(change, own),
  ...(isFitting(change) ? {} : { setAside: 1 }),
});

/** The same for a change whose value is known to fit its field. */
export function toLogRow(change: Change, own: DeviceId): ChangeRow {
  const device = change.clock.slice(-own.length);
  return { ...change, target: targetOf(change), device, ...(device === own ? { outbox: 1 } : {}) };
}

async function mergeIntoRows(db: DuxueDatabase, changes: readonly ChangeRow[]): Promise<void> {
  for (const [entity, ofEntity] of groupBy(changes, (change) => change.entity)) {
    if (!isEntityName(entity)) continue;
    const table = db.rows(entity);
    const byId = groupBy(ofEntity, (change) => change.entityId);
    const [stored, conflicts] = await Promise.all([table.bulkGet([...byId.keys()]), conflictsOf(db, ofEntity)]);
    const rows = [...byId.keys()].map((id, index): StoredRow => stored[index] ?? { id, clocks: {} });
    for (const { row, change } of setPlainFields(rows, byId, conflicts)) await mergeRivals(db, row, change);
    await table.bulkPut(rows);
  }
}

type Contested = { readonly row: StoredRow; readonly change: ChangeRow };

/**
 * Sets every field whose author saw the one value that stands; answers the others, whose heads the log must tell. Without
 * an await in it: after some hundred awaits without a request of its own, Dexie loses sight of its transaction.
 */
function setPlainFields(
  rows: readonly StoredRow[],
  byId: ReadonlyMap<string, readonly ChangeRow[]>,
  conflicts: ReadonlySet<string>,
): Contested[] {
  const contested = new Map<string, Contested>();
  for (const row of rows) {
    for (const change of byId.get(row.id) ?? []) {
      const isOpen = conflicts.has(change.target) || contested.has(change.target);
      if (!isOpen && isPlain(row, change)) setField(row, change);
      else contested.set(change.target, { row, change });
    }
  }
  return [...contested.values()];
}

async function conflictsOf(db: DuxueDatabase, changes: readonly ChangeRow[]): Promise<ReadonlySet<string>> {
  return new Set(
    (
      await findConflicts(
        db,
        changes.map((change) => change.target),
      )
    ).keys(),
  );
}

/** More targets than this are not asked for one by one: there are never many conflicts. */
const MANY_TARGETS = 100;

/** The conflicts that stand over these targets. */
export async function findConflicts(
  db: DuxueDatabase,
  targets: readonly string[],
): Promise<ReadonlyMap<string, ConflictRow>> {
  const wanted = new Set(targets);
  const found = wanted.size > MANY_TARGETS ? await db.conflicts.toArray() : await db.conflicts.bulkGet([...wanted]);
  return new Map(
    found.flatMap((conflict) =>
      conflict !== undefined && wanted.has(conflict.target) ? [[conflict.target, conflict]] : [],
    ),
  );
}

/** The common case, which needs no look at the log: the author saw the one value that stands. */
function isPlain(row: StoredRow, { field, base, clock }: ChangeRow): boolean {
  const standing = row.clocks[field] ?? null;
  return standing === base && (standing === null || clock > standing);
}

async function mergeRivals(db: DuxueDatabase, row: StoredRow, change: ChangeRow): Promise<void> {
  const versions = await db.changes
    .where('target')
    .equals(change.target)
    .filter((version) => version.setAside === undefined)
    .toArray();
  const heads = headsOf(versions);
  const [first] = heads;
  if (first !== undefined) setField(row, first);
  await putConflict(db, change, heads);
}

async function putConflict(db: DuxueDatabase, change: ChangeRow, heads: readonly ChangeRow[]): Promise<void> {
  if (heads.length < 2) await db.conflicts.delete(change.target);
  else await db.conflicts.put(conflictOf(change, heads));
}

async function advanceTip(db: DuxueDatabase, changes: readonly Change[], own: DeviceId): Promise<void> {
  const tip = await getMeta(db, 'tip');
  const latest = changes.reduce((clock, change) => laterClock(clock, change.clock), tip.latest);
  const mine = changes
    .filter((change) => change.clock.endsWith(own))
    .reduce<{ seq: number; hash: string | null }>((last, change) => (change.seq > last.seq ? change : last), tip);
  await setMeta(db, 'tip', { latest, seq: mine.seq, hash: mine.hash });
}
