import type { Change } from '#shared/schema/change.ts';
import type { Clock } from '#shared/schema/clock.ts';
import type { DuxueDatabase } from './database.ts';
import { targetOf, type ChangeRow } from './rows.ts';

/** A change as it was written, without what this device keeps beside it. */
export function toChange({
  target: _target,
  device: _device,
  outbox: _outbox,
  setAside: _setAside,
  ...change
}: ChangeRow): Change {
  return change;
}

/** Own changes that the server has not numbered yet, in order, at most `limit`, none above `throughSeq`. */
export async function listOutbox(
  db: DuxueDatabase,
  { throughSeq, limit }: { throughSeq: number; limit: number },
): Promise<Change[]> {
  // Within one index key they come by clock, and the clocks of a device grow with its `seq` (S2).
  const rows = await db.changes.where('outbox').equals(1).limit(limit).toArray();
  return rows.filter((row) => row.seq <= throughSeq).map(toChange);
}

export const countOutbox = (db: DuxueDatabase): Promise<number> => db.changes.where('outbox').equals(1).count();

/** The server has these: they leave the outbox. */
export async function markPushed(db: DuxueDatabase, clocks: readonly Clock[]): Promise<void> {
  await db.changes
    .where('clock')
    .anyOf([...clocks])
    .modify((row) => Reflect.deleteProperty(row, 'outbox'));
}

/** What one device wrote from one clock to another, both included: how an import is undone. */
export async function listChangesBetween(db: DuxueDatabase, from: Clock, to: Clock): Promise<Change[]> {
  const device = from.slice(-16);
  // Filtered here: the database would walk the changes of an import one by one.
  const rows = await db.changes.where('clock').between(from, to, true, true).toArray();
  return rows.filter((row) => row.device === device).map(toChange);
}

/** All versions of one field, newest first: the history shown beside an answer. */
export async function listVersions(
  db: DuxueDatabase,
  field: Pick<Change, 'entity' | 'entityId' | 'field'>,
): Promise<Change[]> {
  const rows = await db.changes.where('target').equals(targetOf(field)).toArray();
  return rows.map(toChange).toSorted((a, b) => (a.clock > b.clock ? -1 : 1));
}

/** Whether any change of this device has come here, with a snapshot, a pull or a file. */
export async function hasChangeOf(db: DuxueDatabase, device: string): Promise<boolean> {
  const found = await db.changes
    .where('[device+seq]')
    .between([device, -Infinity], [device, Infinity])
    .limit(1)
    .count();
  return found > 0;
}

/** Own changes after `seq`, in order. */
export async function listOwnAfter(db: DuxueDatabase, device: string, seq: number): Promise<Change[]> {
  const rows = await db.changes
    .where('[device+seq]')
    .between([device, seq], [device, Infinity], false, true)
    .sortBy('seq');
  return rows.map(toChange);
}
