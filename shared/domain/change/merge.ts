import type { Change } from '../../schema/change.ts';
import { isSameValue } from '../../util/canonical-json.ts';

/** What the merge needs of a change; the log holds whole changes, a snapshot only these. */
export type Version = Pick<Change, 'clock' | 'value' | 'base' | 'settles' | 'author'>;

/**
 * The standing values of one field, later clock first: the versions that no other version was based on or settled.
 * One head is the normal case; more are a conflict when their values differ. Depends on the set of versions alone, not on
 * their order (sync rule S5).
 */
export function headsOf<V extends Version>(versions: readonly V[]): V[] {
  const superseded = new Set<string>(
    versions.flatMap((version) => [...(version.base === null ? [] : [version.base]), ...version.settles]),
  );
  return versions.filter((version) => !superseded.has(version.clock)).toSorted((a, b) => (a.clock > b.clock ? -1 : 1));
}

/** Heads whose values differ from the standing one: what a person is asked about. Empty when there is no conflict. */
export function rivalsOf<V extends Pick<Version, 'value'>>(heads: readonly V[]): V[] {
  const [standing, ...others] = heads;
  return standing === undefined ? [] : others.filter((other) => !isSameValue(other.value, standing.value));
}
