import type { DeviceId } from '#shared/schema/clock.ts';
import { mergeNew, tablesFor } from './apply.ts';
import type { DuxueDatabase } from './database.ts';
import { getMeta, setMeta } from './meta.ts';
import { isFitting } from './row-merge.ts';
import type { ChangeRow } from './rows.ts';

/**
 * Once for each version of the app: what a former version set aside and this one can read takes the way of a change that
 * comes in just now (rule W5). One transaction, the note that it was done included: a program that ends in the middle has
 * done nothing, and the next start does it all. Answers how many values found their place.
 */
export async function takeUpSetAside(
  db: DuxueDatabase,
  { own, version }: { readonly own: DeviceId; readonly version: string },
): Promise<number> {
  if ((await getMeta(db, 'readBy')) === version) return 0;
  const waiting = await db.changes.where('setAside').equals(1).toArray();
  const readable = waiting.filter(isFitting).map(withoutMark);
  await db.transaction('rw', tablesFor(db, readable), async () => {
    // First: where versions rival, the merge reads from the log those that are not set aside.
    await db.changes.bulkPut(readable);
    await mergeNew(db, readable, own);
    await setMeta(db, 'readBy', version);
  });
  return readable.length;
}

function withoutMark({ setAside: _setAside, ...row }: ChangeRow): ChangeRow {
  return row;
}
