import type { ShellError } from '#shared/ipc/contract.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { receiveChanges } from './apply.ts';
import type { DuxueDatabase } from './database.ts';
import { JOURNAL_BATCH, type JournalPort } from './journal.ts';
import { listOwnAfter } from './log.ts';
import { getMeta, setMeta } from './meta.ts';

export type Reconciliation = {
  /** Changes that only the journal had: a lost or older profile was filled up with them. */
  readonly restored: number;
  /** Own changes that only Dexie had: the program ended between the two. */
  readonly appended: number;
  /** Journal entries that could not be read and were set aside. */
  readonly damaged: number;
};

/** Compares journal and Dexie at start and fills up whichever lacks something (rule W4). */
export async function reconcile(
  db: DuxueDatabase,
  journal: JournalPort,
  own: DeviceId,
): Promise<Result<Reconciliation, ShellError>> {
  const known = await getMeta(db, 'journal');
  let position = known.position;
  let { through } = known;
  let restored = 0;
  let damaged = 0;
  for (;;) {
    const page = await journal.read(position);
    if (!page.ok) return page;
    const { changes, next, end } = page.value;
    const fresh = await receiveChanges(db, changes, own);
    restored += fresh.length;
    damaged += page.value.damaged;
    through = changes
      .filter((change) => change.clock.endsWith(own))
      .reduce((seq, change) => Math.max(seq, change.seq), through);
    position = next ?? end;
    await setMeta(db, 'journal', { position, through });
    if (next === null) break;
  }
  const appended = await appendMissing(db, journal, own);
  return appended.ok ? ok({ restored, appended: appended.value, damaged }) : appended;
}

async function appendMissing(
  db: DuxueDatabase,
  journal: JournalPort,
  own: DeviceId,
): Promise<Result<number, ShellError>> {
  const { position, through } = await getMeta(db, 'journal');
  const missing = await listOwnAfter(db, own, through);
  for (let start = 0; start < missing.length; start += JOURNAL_BATCH) {
    const batch = missing.slice(start, start + JOURNAL_BATCH);
    const result = await journal.append(batch);
    if (!result.ok) return fail(result.error);
    await setMeta(db, 'journal', { position, through: batch.at(-1)?.seq ?? through });
  }
  return ok(missing.length);
}
