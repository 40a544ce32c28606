import { partByHash } from '#shared/domain/change/chain.ts';
import { BATCH_BYTES_LIMIT, BATCH_LIMIT } from '#shared/protocol/up.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import type { Change } from '#shared/schema/change.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import type { Sha256 } from '#shared/util/canonical-json.ts';
import { ok, type Result } from '#shared/util/result.ts';
import { applyChanges, tablesFor } from '../db/apply.ts';
import type { DuxueDatabase } from '../db/database.ts';
import { SHIPPED_DEVICE } from '../db/commit.ts';
import { listOutbox, markPushed } from '../db/log.ts';
import { getMeta, setMeta } from '../db/meta.ts';
import type { SyncPort } from './ports.ts';

export type ChangeSync = {
  readonly db: DuxueDatabase;
  readonly port: SyncPort;
  readonly own: DeviceId;
  readonly sha256: Sha256;
  /** Own changes up to this seq are in the journal; nothing above leaves the device. */
  readonly throughSeq: () => number;
  /** What came from elsewhere goes into the journal too, so that a lost profile can be rebuilt without the server. */
  readonly onReceived: (changes: readonly Change[]) => void;
};

/** Sends the outbox, batch by batch. A reply that was lost does no harm: the server answers the same numbers again (S9). */
export async function pushAll(sync: ChangeSync): Promise<Result<number, SyncError>> {
  let sent = 0;
  for (;;) {
    const batch = withinBytes(await listOutbox(sync.db, { throughSeq: sync.throughSeq(), limit: BATCH_LIMIT }));
    if (batch.length === 0) return ok(sent);
    const reply = await sync.port.push(batch);
    if (!reply.ok) return reply;
    await markPushed(
      sync.db,
      batch.map((change) => change.clock),
    );
    sent += batch.length;
  }
}

/** What the batch weighs beside its changes, with room to spare. */
const FRAME_BYTES = 1_000;

/** As many from the start as one request may carry; always one, so that the server says it when a single one is too large. */
function withinBytes(changes: readonly Change[]): Change[] {
  const encoder = new TextEncoder();
  let bytes = FRAME_BYTES;
  const end = changes.findIndex((change) => {
    bytes += encoder.encode(JSON.stringify(change)).length + 1;
    return bytes > BATCH_BYTES_LIMIT;
  });
  return end === -1 ? [...changes] : changes.slice(0, Math.max(1, end));
}

/** Fetches what others did. The position moves with the changes it stands for, in one transaction (S8). */
export async function pullAll(sync: ChangeSync): Promise<Result<number, SyncError>> {
  let received = 0;
  for (;;) {
    const { number, mark: seen } = (await getMeta(sync.db, 'pulled')) ?? BEGINNING;
    const reply = await sync.port.pull(number, BATCH_LIMIT, seen);
    if (!reply.ok) return reply;
    const { upTo, mark, more } = reply.value;
    const changes = reply.value.changes.map((entry) => entry.change);
    received += await take(sync, { ...partByHash(changes, sync.sha256), place: { number: upTo, mark } });
    if (!more) return ok(received);
  }
}

/** A device that has nothing yet starts from what stands now (S12). Repeated from its start if it is cut in the middle. */
export async function takeSnapshot(sync: ChangeSync): Promise<Result<number, SyncError>> {
  const sound: Change[] = [];
  const altered: Change[] = [];
  let cursor: string | null = null;
  for (;;) {
    const reply: Awaited<ReturnType<SyncPort['snapshot']>> = await sync.port.snapshot(cursor);
    if (!reply.ok) return reply;
    const page = partByHash(reply.value.changes, sync.sha256);
    sound.push(...page.sound);
    altered.push(...page.altered);
    ({ cursor } = reply.value);
    if (cursor === null) {
      const { upTo, mark } = reply.value;
      return ok(await take(sync, { sound, altered, place: { number: upTo, mark } }));
    }
  }
}

type Place = { readonly number: number; readonly mark: string | null };
const BEGINNING: Place = { number: 0, mark: null };

type Received = { readonly sound: readonly Change[]; readonly altered: readonly Change[]; readonly place: Place };

/** What was altered on its way is left out and counted; it holds nothing else up (S16). */
async function take({ db, own, onReceived }: ChangeSync, { sound, altered, place }: Received): Promise<number> {
  if (altered.length > 0) console.error('changes with a wrong hash: ', altered.map(({ clock }) => clock).join(' '));
  const fresh = await db.transaction('rw', tablesFor(db, sound), async () => {
    const applied = await applyChanges(db, sound, own);
    await setMeta(db, 'pulled', place);
    if (altered.length > 0) await setMeta(db, 'altered', (await getMeta(db, 'altered')) + altered.length);
    return applied;
  });
  // What the server hands back of our own needs no sending: it is there. (A profile rebuilt from the journal has it all in its outbox.)
  await markPushed(
    db,
    sound.filter((change) => change.clock.endsWith(own)).map((change) => change.clock),
  );
  if (fresh.length > 0) onReceived(fresh);
  return fresh.length;
}

/** Nothing written and nothing received so far; what ships with the app is the same everywhere and does not count. */
export async function isNew(db: DuxueDatabase): Promise<boolean> {
  const shipped = await db.changes
    .where('[device+seq]')
    .between([SHIPPED_DEVICE, 0], [SHIPPED_DEVICE, Infinity])
    .count();
  return (await getMeta(db, 'pulled')) === null && (await db.changes.count()) === shipped;
}

/**
 * For a server whose log is not the one this device has read (S15): all of its own goes back into the outbox, the log is
 * read from the beginning, and no blob counts as sent. What is there after all is not stored twice (S1, S9).
 */
export async function startAnew({ db, own }: Pick<ChangeSync, 'db' | 'own'>): Promise<void> {
  await db.transaction('rw', [db.changes, db.meta, db.blobs], async () => {
    await db.changes.where('[device+seq]').between([own, 0], [own, Infinity]).modify({ outbox: 1 });
    await setMeta(db, 'pulled', null);
    await setMeta(db, 'altered', 0);
    await db.blobs.clear();
  });
}
