import type { Change } from '#shared/schema/change.ts';
import type { Json } from '#shared/schema/json.ts';
import type { Place, Replica } from '../helpers/replica.ts';
import type { SyncClient } from '../helpers/sync-client.ts';
import type { FaultyLine } from './faulty-line.ts';
import type { Random } from './random.ts';

/** A device in the fuzz: what it can be told to do, and what it shows at the end. */
export type Peer = {
  readonly number: number;
  readonly line: FaultyLine;
  readonly write: (place: Place, value: Json, nowMs: number) => Promise<Change>;
  /** One round with the server, cut off wherever the line cuts it. */
  readonly sync: () => Promise<void>;
  /** All it knows, as a stick carries it to another device. */
  readonly carry: () => Promise<Change[]>;
  /** False once it has joined by a snapshot of more than nothing: see `World.#carry`. */
  readonly hasWholeLog: () => boolean;
  readonly take: (changes: readonly Change[]) => Promise<void>;
  readonly view: () => Promise<View>;
  readonly close: () => Promise<void>;
};

/** Clocks by field. */
export type View = Readonly<Record<string, readonly string[]>>;

export type PeerParts = { readonly replica: Replica; readonly client: SyncClient; readonly random: Random };

/** A kind of peer, and what it should show when it has everything in `all`. */
export type PeerKind = {
  readonly newPeer: (number: number, parts: PeerParts) => Promise<Peer>;
  readonly expectedOf: (all: Replica) => View;
};
