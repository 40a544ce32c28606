import type { Change } from '#shared/schema/change.ts';
import type { Replica } from '../helpers/replica.ts';
import { faultyLine, type FaultyLine } from './faulty-line.ts';
import type { Peer, PeerKind, PeerParts } from './peer.ts';
import type { Random } from './random.ts';

/** The plain model on the real server: if it fails, the server or the rules are wrong, not a client's shortcuts. */
export const modelPeers: PeerKind = {
  newPeer: async (number, { replica, client, random }) => {
    const line = faultyLine(client, random);
    const seen = { pushedSeq: 0, pulled: 0, startedAt: 0 };
    return {
      number,
      line,
      write: async (place, value, nowMs) => replica.write(place, value, nowMs),
      sync: () => syncModel(replica, { line, seen, random }),
      carry: async () => [...replica.log.values()],
      hasWholeLog: () => seen.startedAt === 0,
      take: async (changes) => replica.take(changes),
      view: async () => replica.standing(),
      close: async () => {},
    } satisfies Peer;
  },
  expectedOf: (all) => all.standing(),
};

/** `startedAt`: number of the snapshot it started from, 0 when it has the log from the beginning. */
type Seen = { pushedSeq: number; pulled: number; startedAt: number };
type Session = { readonly line: FaultyLine; readonly seen: Seen; readonly random: PeerParts['random'] };

async function syncModel(replica: Replica, { line, seen, random }: Session): Promise<void> {
  if (seen.pulled === 0 && replica.log.size === 0) {
    const changes: Change[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<FaultyLine['snapshot']>> = await line.snapshot(cursor);
      if (!page.ok) return;
      changes.push(...page.value.changes);
      ({ cursor } = page.value);
      if (cursor !== null) continue;
      replica.take(changes);
      seen.pulled = page.value.upTo;
      seen.startedAt = page.value.upTo;
      break;
    }
  }
  for (;;) {
    const batch = nextBatch(replica, seen, random);
    if (batch.length === 0) break;
    const reply = await line.push(batch);
    if (!reply.ok) {
      if (reply.error.kind !== 'unreachable') throw new Error(`push refused: ${reply.error.message}`);
      return;
    }
    seen.pushedSeq = Math.max(seen.pushedSeq, batch.at(-1)?.seq ?? 0);
  }
  for (;;) {
    const reply = await line.pull(seen.pulled, 1 + random.below(20));
    if (!reply.ok) return;
    replica.take(reply.value.changes.map((entry) => entry.change));
    seen.pulled = reply.value.upTo;
    if (!reply.value.more) return;
  }
}

/** What is not known to be there, now and then with some of what is. */
function nextBatch(replica: Replica, { pushedSeq }: Seen, random: Random): Change[] {
  const own = replica.own();
  if (own.length === pushedSeq) return [];
  const start = random.oneIn(3) ? random.below(pushedSeq + 1) : pushedSeq;
  return own.slice(start, pushedSeq + 1 + random.below(8));
}
