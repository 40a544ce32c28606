import { composeChanges, type Edit, type LogTip } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema, type Clock, type DeviceId } from '#shared/schema/clock.ts';
import { findFieldSchema, isEntityName } from '#shared/schema/entities.ts';
import { isSameValue, type Sha256 } from '#shared/util/canonical-json.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { findConflicts, mergeNew, receiveChanges, tablesFor, toLogRow } from './apply.ts';
import type { DuxueDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { targetOf, type ChangeRow, type StoredRow } from './rows.ts';

export type Committer = {
  readonly device: DeviceId;
  readonly author: string | null;
  readonly nowMs: number;
  readonly sha256: Sha256;
  /** Leaves out what stands already; found out in the same transaction, so that it costs no turn of its own. */
  readonly onlyChanged?: boolean;
  readonly watch?: CommitWatch;
};

/** How a long commit is followed, and given up while it can be. */
export type CommitWatch = {
  /** Of all changes, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Changes made in one go between two turns of the event loop: the window stays usable, the disk busy. */
const SLICE = 500;
const SLICES_AHEAD = 3;

/**
 * The one way in which anything a person does is written (rule W1): composes the edits into chained changes and applies
 * them, all in one transaction. When it answers, the changes are in Dexie; the journal is the caller's next step. A
 * commit that is given up leaves nothing behind and throws the reason of its signal.
 */
export async function commitEdits(db: DuxueDatabase, edits: readonly Edit[], committer: Committer): Promise<Change[]> {
  for (const edit of edits) assertFits(edit);
  if (edits.length === 0) return [];
  const { watch } = committer;
  return db.transaction('rw', tablesFor(db, edits), async () => {
    const [stored, settled, tip] = await Promise.all([
      readRows(db, edits),
      withTwinsSettled(db, edits),
      getMeta(db, 'tip'),
    ]);
    const wanted = committer.onlyChanged === true ? settled.filter((edit) => !doesStand(edit, stored)) : settled;
    if (wanted.length === 0) return [];
    const bases = new Map([...stored].map(([key, row]) => [key, { ...row.clocks }]));
    const composing: Composing = { db, committer, bases, tip, changes: [], rows: [] };
    const adding: PromiseLike<unknown>[] = [];
    for (let start = 0; start < wanted.length; start += SLICE) {
      adding.push(addSlice(composing, wanted.slice(start, start + SLICE)));
      // The disk takes some slices while the next is composed.
      await adding[adding.length - 1 - SLICES_AHEAD];
      watch?.signal.throwIfAborted();
      watch?.onProgress(start / wanted.length);
    }
    await Promise.all([...adding, mergeNew(db, composing.rows, committer.device)]);
    watch?.signal.throwIfAborted();
    return composing.changes;
  });
}

type Composing = {
  readonly db: DuxueDatabase;
  readonly committer: Committer;
  /** By entity and id, the clocks of a row's fields, those written so far among them. */
  readonly bases: Map<string, Record<string, Clock>>;
  tip: LogTip;
  readonly changes: Change[];
  readonly rows: ChangeRow[];
};

function addSlice(composing: Composing, edits: readonly Edit[]): PromiseLike<unknown> {
  const { db, committer, bases } = composing;
  const { changes, tip } = composeChanges(edits, composing.tip, {
    ...committer,
    baseOf: (edit) => bases.get(keyOf(edit))?.[edit.field] ?? null,
  });
  composing.tip = tip;
  // That they fit their fields has been asserted.
  const rows = changes.map((change) => toLogRow(change, committer.device));
  for (const { entity, entityId, field, clock } of changes) {
    const row = keyOf({ entity, entityId });
    const clocks = bases.get(row) ?? {};
    clocks[field] = clock;
    bases.set(row, clocks);
  }
  composing.changes.push(...changes);
  composing.rows.push(...rows);
  return db.changes.bulkAdd(rows);
}

/** Stands as the author device of data that ships with the app; no real device has this id. */
export const SHIPPED_DEVICE = deviceIdSchema.parse('0'.repeat(16));
/** The day the shipped figures speak of. Fixed, so that every device makes the same changes of them. */
const SHIPPED_AT_MS = Date.UTC(2026, 8, 1);

/**
 * Puts data that ships with the app into an empty log: the same changes, to the bit, on every device. So they need never
 * be sent, and what two people later do to them is merged as if one had seen the other's start (S3).
 */
export async function plantEdits(
  db: DuxueDatabase,
  edits: readonly Edit[],
  { own, sha256 }: { own: DeviceId; sha256: Sha256 },
): Promise<Change[]> {
  for (const edit of edits) assertFits(edit);
  const { changes } = composeChanges(
    edits,
    { latest: null, seq: 0, hash: null },
    { device: SHIPPED_DEVICE, author: null, nowMs: SHIPPED_AT_MS, sha256, baseOf: () => null },
  );
  return receiveChanges(db, changes, own);
}

const keyOf = ({ entity, entityId }: Pick<Edit, 'entity' | 'entityId'>): string => `${entity}\n${entityId}`;

/** By entity and id, the rows that the edits change, as far as they are there. */
async function readRows(db: DuxueDatabase, edits: readonly Edit[]): Promise<ReadonlyMap<string, StoredRow>> {
  const found = new Map<string, StoredRow>();
  for (const [entity, ofEntity] of groupBy(edits, (edit) => edit.entity)) {
    if (!isEntityName(entity)) continue;
    const ids = [...new Set(ofEntity.map((edit) => edit.entityId))];
    const rows = await db.rows(entity).bulkGet(ids);
    for (const row of rows) if (row !== undefined) found.set(keyOf({ entity, entityId: row.id }), row);
  }
  return found;
}

/** A field that was never set is empty: emptying it is no change. A choice among rival values always is one. */
const doesStand = (edit: Edit, stored: ReadonlyMap<string, StoredRow>): boolean =>
  edit.settles.length === 0 && isSameValue(edit.value, stored.get(keyOf(edit))?.[edit.field] ?? null);

/** Who sees a value sees all versions that say the same: an edit ends them all, not only the latest. */
async function withTwinsSettled(db: DuxueDatabase, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const conflicts = await findConflicts(db, edits.map(targetOf));
  if (conflicts.size === 0) return edits;
  return edits.map((edit) => {
    const [standing, ...others] = conflicts.get(targetOf(edit))?.heads ?? [];
    const twins = others.filter((head) => isSameValue(head.value, standing?.value)).map((head) => head.clock);
    return { ...edit, settles: [...new Set([...edit.settles, ...twins])] };
  });
}

/** An edit that does not fit its field is a bug of ours, not bad input: fail loudly before anything is written. */
function assertFits({ entity, entityId, field, value }: Edit): void {
  const schema = findFieldSchema(entity, field);
  if (schema === null) throw new Error(`expected a known field, got ${entity}.${field}`);
  const result = value === null ? null : schema.safeParse(value);
  if (result !== null && !result.success) throw new Error(`${entity}.${field} of ${entityId}: ${result.error.message}`);
}
