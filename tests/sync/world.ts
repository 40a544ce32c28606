import { note, Replica, type Place } from '../helpers/replica.ts';
import { pullAll, snapshotAll } from '../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../helpers/sync-server.ts';
import type { Peer, PeerKind } from './peer.ts';
import { Random } from './random.ts';

const PLACES: readonly Place[] = [1, 2, 3].map((at) => ({ ...note, entityId: `i:${at}`, field: 'measured' }));
const STEPS = 60;
const MOST_PEERS = 6;
/** Within what the server takes (S11), both ways. */
const MOST_SKEW_MS = 50 * 60 * 1_000;

export type Outcome = { readonly found: object; readonly expected: object };

/**
 * Three to six devices with wrong clocks on bad lines write, sync, swap sticks and join late. When the lines are good
 * again, all show the same, and nothing that nobody has seen is gone.
 */
export class World {
  /** What was done, for whoever must find out why it failed. */
  readonly operations: string[] = [];
  readonly #random: Random;
  readonly #server: TestServer;
  readonly #kind: PeerKind;
  readonly #peers: Peer[] = [];
  readonly #skews = new Map<Peer, number>();
  /** Everything anyone ever wrote. */
  readonly #all = new Replica(0);
  #joinCode = '';
  #nowMs = START_MS;

  constructor(seed: number, server: TestServer, kind: PeerKind) {
    this.#random = new Random(seed);
    this.#server = server;
    this.#kind = kind;
  }

  async run(): Promise<Outcome> {
    try {
      await this.#begin();
      for (let step = 0; step < STEPS; step += 1) await this.#step();
      await this.#heal();
      return await this.#compare();
    } finally {
      for (const peer of this.#peers) await peer.close();
    }
  }

  async #begin(): Promise<void> {
    this.#joinCode = await this.#server.newBureau();
    for (let at = 0; at < 3; at += 1) await this.#join();
  }

  async #step(): Promise<void> {
    const peer = this.#random.pick(this.#peers);
    const turn = this.#random.below(20);
    // Now and then the time of the machine itself runs back.
    this.#nowMs += this.#random.oneIn(10) ? -5_000 : this.#random.below(60_000);
    this.#server.clock.nowMs = this.#nowMs;
    if (turn < 8) await this.#write(peer);
    else if (turn < 12) await this.#sync([peer]);
    else if (turn < 13) await this.#sync([...this.#peers]);
    else if (turn < 16) await this.#carry(peer);
    else if (turn < 18) this.#toggle(peer);
    else if (this.#peers.length < MOST_PEERS && this.#random.oneIn(2)) await this.#join();
  }

  async #join(): Promise<void> {
    const number = this.#peers.length + 1;
    const replica = new Replica(number);
    const client = await this.#server.join(this.#joinCode, replica);
    // A stream of its own, so that what one device does when does not change what happens to another.
    const random = new Random(this.#random.below(2 ** 31));
    const peer = await this.#kind.newPeer(number, { replica, client, random });
    this.#peers.push(peer);
    this.#skews.set(peer, this.#random.below(2 * MOST_SKEW_MS) - MOST_SKEW_MS);
    this.operations.push(`${number} joins`);
  }

  async #write(peer: Peer): Promise<void> {
    const place = this.#random.pick(PLACES);
    const value = this.#random.pick([0, 1, 2, null]);
    const change = await peer.write(place, value, this.#nowMs + (this.#skews.get(peer) ?? 0));
    this.#all.take([change]);
    this.operations.push(`${peer.number} sets ${place.entityId} to ${value}: ${change.clock} on ${change.base}`);
  }

  async #sync(peers: readonly Peer[]): Promise<void> {
    this.operations.push(`${peers.map((peer) => peer.number).join(' and ')} sync`);
    await Promise.all(peers.map((peer) => peer.sync()));
  }

  /**
   * Only to devices that have the log from its beginning. One that began with a snapshot cannot tell a value that is long
   * superseded from a new one when it comes past the server, so it gets nothing by stick (docs/adr/0002-change-log.md).
   */
  async #carry(from: Peer): Promise<void> {
    const to = this.#random.pick(this.#peers);
    if (!to.hasWholeLog()) return;
    this.operations.push(`a stick goes from ${from.number} to ${to.number}`);
    await to.take(await from.carry());
  }

  #toggle({ number, line }: Peer): void {
    line.state = line.state === 'down' ? 'bad' : 'down';
    this.operations.push(`the line of ${number} is ${line.state}`);
  }

  /** Twice: what the last one pushed in the first round, the others pull in the second. */
  async #heal(): Promise<void> {
    this.operations.push('all lines are good');
    for (const { line } of this.#peers) line.state = 'good';
    for (let round = 0; round < 2; round += 1) await this.#sync(this.#peers);
  }

  async #compare(): Promise<Outcome> {
    const reader = await this.#server.newMember(this.#joinCode, 99);
    const { changes, upTo } = await pullAll(reader.client, 0);
    reader.replica.take((await snapshotAll(reader.client)).changes);
    const written = [...this.#all.log.keys()].toSorted();
    const view = this.#kind.expectedOf(this.#all);
    return {
      found: {
        log: changes.map((change) => change.clock).toSorted(),
        upTo,
        snapshot: reader.replica.standing(),
        views: await Promise.all(this.#peers.map((peer) => peer.view())),
      },
      expected: {
        log: written,
        upTo: written.length,
        snapshot: this.#all.standing(),
        views: this.#peers.map(() => view),
      },
    };
  }
}
