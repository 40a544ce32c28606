import 'fake-indexeddb/auto';
import type { Clock } from '#shared/schema/clock.ts';
import { must } from '#shared/util/must.ts';
import { receiveChanges } from '#renderer/db/apply.ts';
import { commitEdits } from '#renderer/db/commit.ts';
import { DuxueDatabase } from '#renderer/db/database.ts';
import { toChange } from '#renderer/db/log.ts';
import { targetOf } from '#renderer/db/rows.ts';
import { syncOnce } from '#renderer/sync/engine.ts';
import { sha256 } from '#server/secrets.ts';
import { bloblessPort } from './blobless-port.ts';
import { faultyLine } from './faulty-line.ts';
import type { Peer, PeerKind, View } from './peer.ts';

let databases = 0;

/** The app's own store and sync engine on the real server. */
export const enginePeers: PeerKind = {
  newPeer: async (number, { replica, client, random }) => {
    const line = faultyLine(client, random);
    const device = replica.id;
    databases += 1;
    let startedAt = 0;
    const db = new DuxueDatabase(`fuzz-${databases}`);
    const port = bloblessPort({
      ...line,
      snapshot: async (cursor) => {
        const page = await line.snapshot(cursor);
        if (page.ok) startedAt = page.value.upTo;
        return page;
      },
    });
    const sync = { db, port, own: device, sha256, throughSeq: () => Infinity, onReceived: () => {} };

    return {
      number,
      line,
      write: async (place, value, nowMs) => {
        const conflict = await db.conflicts.get(targetOf(place));
        // Half of the time the person overwrites without having decided the conflict.
        const settles: Clock[] = random.oneIn(2) ? (conflict?.heads.slice(1).map((head) => head.clock) ?? []) : [];
        const committer = { device, author: 'person-1', nowMs, sha256 };
        return must((await commitEdits(db, [{ ...place, value, settles }], committer))[0], 'one edit, one change');
      },
      sync: async () => {
        const outcome = await syncOnce(sync, () => {});
        if (!outcome.ok && outcome.error.kind !== 'unreachable') throw new Error(outcome.error.message);
      },
      carry: async () => (await db.changes.toArray()).map(toChange),
      hasWholeLog: () => startedAt === 0,
      take: async (changes) => {
        await receiveChanges(db, changes, device);
      },
      view: () => viewOf(db),
      close: () => db.delete(),
    } satisfies Peer;
  },

  expectedOf: (all) =>
    Object.fromEntries(all.places().map((place) => [place.entityId, all.heads(place).map((head) => head.clock)])),
};

/** What the rows and the conflicts say; that the log has it too would prove nothing. */
async function viewOf(db: DuxueDatabase): Promise<View> {
  const rows = await db.rows('answer').toArray();
  const conflicts = new Map((await db.conflicts.toArray()).map((conflict) => [conflict.entityId, conflict]));
  return Object.fromEntries(
    rows.map((row): [string, string[]] => {
      const shown = must(row.clocks['measured'], 'only this field is written');
      const rivals = conflicts.get(row.id)?.heads.map((head) => head.clock) ?? [shown];
      return [row.id, rivals[0] === shown ? rivals : [`row shows ${shown}`, ...rivals]];
    }),
  );
}
