import { composeChanges, type LogTip } from '#shared/domain/change/compose.ts';
import { laterClock } from '#shared/domain/change/hybrid-clock.ts';
import { headsOf } from '#shared/domain/change/merge.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Clock, DeviceId } from '#shared/schema/clock.ts';
import type { Json } from '#shared/schema/json.ts';
import { must } from '#shared/util/must.ts';
import { sha256 } from '#server/secrets.ts';
import { testKey, type TestKey } from './test-key.ts';

export type Place = { readonly entity: string; readonly entityId: string; readonly field: string };

export const note: Place = { entity: 'answer', entityId: 'inspection-1:item-1', field: 'note' };

/** A device as slow and plain as can be: it keeps every change it has seen and works out everything anew. */
export class Replica {
  readonly key: TestKey;
  readonly id: DeviceId;
  readonly log = new Map<Clock, Change>();
  readonly #fields = new Map<string, Map<Clock, Change>>();
  #tip: LogTip = { latest: null, seq: 0, hash: null };

  constructor(number: number) {
    this.key = testKey(number);
    this.id = this.key.deviceId;
  }

  own(): Change[] {
    return [...this.log.values()].filter((change) => change.clock.endsWith(this.id)).toSorted((a, b) => a.seq - b.seq);
  }

  heads(place: Place): Change[] {
    return headsOf([...(this.#fields.get(keyOf(place))?.values() ?? [])]);
  }

  /** Sets a field to a value, seeing and settling whatever stands in it. */
  write(place: Place, value: Json, nowMs: number): Change {
    const [seen, ...rivals] = this.heads(place);
    const edit = { ...place, value, settles: rivals.map((rival) => rival.clock) };
    const { changes, tip } = composeChanges([edit], this.#tip, {
      device: this.id,
      author: 'person-1',
      nowMs,
      sha256,
      baseOf: () => seen?.clock ?? null,
    });
    const change = must(changes[0], 'one edit, one change');
    this.#keep(change);
    this.#tip = tip;
    return change;
  }

  take(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#keep(change);
      this.#tip = { ...this.#tip, latest: laterClock(this.#tip.latest, change.clock) };
    }
  }

  #keep(change: Change): void {
    this.log.set(change.clock, change);
    const field = this.#fields.get(keyOf(change)) ?? new Map<Clock, Change>();
    this.#fields.set(keyOf(change), field.set(change.clock, change));
  }

  /** Every field that was ever set. */
  places(): Place[] {
    return [...this.#fields.values()].flatMap((field) => [...field.values()].slice(0, 1));
  }

  /** The clocks that stand, field by field, whatever the order of arrival. */
  standing(): Record<string, Clock[]> {
    const fields = [...this.#fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      fields.map(([key, field]) => [key, headsOf([...field.values()]).map(({ clock }) => clock)]),
    );
  }
}

const keyOf = ({ entity, entityId, field }: Place): string => `${entity} ${entityId} ${field}`;
