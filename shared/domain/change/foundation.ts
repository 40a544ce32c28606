import type { Version } from './merge.ts';

type Place = Pick<Version, 'clock' | 'base' | 'settles'>;

const namedBy = (version: Place): readonly string[] =>
  version.base === null ? version.settles : [version.base, ...version.settles];

/**
 * What a newcomer must be given of one field so that it judges every later arrival as one who has seen all (sync rule
 * S12): the standing versions, and the versions built on one that has not arrived yet. Without the latter, an old change
 * that arrives late (from a stick, from a device long away) would stand again, for the newcomer alone.
 *
 * A version that has left the foundation never comes back to it, so the foundation so far and the new arrivals are
 * enough to find the next one; `left` are clocks of versions that have arrived and left.
 */
export function foundationOf<V extends Place>(versions: readonly V[], left: ReadonlySet<string>): V[] {
  const superseded = new Set(versions.flatMap(namedBy));
  const whole = new Set<string>(left);
  // In order of clocks what a version builds on comes before it (S2), so one pass settles all.
  for (const version of versions.toSorted((a, b) => (a.clock < b.clock ? -1 : 1))) {
    if (namedBy(version).every((clock) => whole.has(clock))) whole.add(version.clock);
  }
  return versions.filter((version) => !superseded.has(version.clock) || !whole.has(version.clock));
}
