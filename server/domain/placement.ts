import { foundationOf } from '#shared/domain/change/foundation.ts';
import type { Change } from '#shared/schema/change.ts';

type FieldPlace = Pick<Change, 'entity' | 'entityId' | 'field' | 'clock' | 'base' | 'settles'>;

/** A change of a field's foundation so far. */
export type Standing = FieldPlace & { readonly number: number };

/** `leftAt`: see the column of that name; null while the change is part of its field's foundation. */
export type PlacedChange = { readonly number: number; readonly change: Change; readonly leftAt: number | null };

export type Placement = { readonly placed: readonly PlacedChange[]; readonly leaving: readonly number[] };

/** Clocks that changes build on and that are not among them: whether they have arrived must be looked up. */
export function clocksBuiltOn(places: readonly FieldPlace[]): string[] {
  const own = new Set<string>(places.map((entry) => entry.clock));
  const named = places.flatMap(({ base, settles }) => (base === null ? settles : [base, ...settles]));
  return [...new Set<string>(named)].filter((clock) => !own.has(clock));
}

/**
 * Numbers new changes after `lastNumber` and finds what now makes up the foundation of the fields they touch (S12).
 * `standing`: the foundation of those fields so far. `arrived`: those of `clocksBuiltOn` that the server has.
 */
export function place(
  fresh: readonly Change[],
  lastNumber: number,
  { standing, arrived }: { readonly standing: readonly Standing[]; readonly arrived: ReadonlySet<string> },
): Placement {
  const numbered = fresh.map((change, index) => ({ ...change, number: lastNumber + index + 1 }));
  const pushNumber = lastNumber + fresh.length;
  const kept = new Set<number>();
  for (const versions of groupByField([...standing, ...numbered])) {
    for (const version of foundationOf(versions, arrived)) kept.add(version.number);
  }
  return {
    placed: fresh.map((change, index) => {
      const number = lastNumber + index + 1;
      return { number, change, leftAt: kept.has(number) ? null : pushNumber };
    }),
    leaving: standing.filter((entry) => !kept.has(entry.number)).map((entry) => entry.number),
  };
}

function groupByField<P extends FieldPlace>(places: readonly P[]): Iterable<P[]> {
  const groups = new Map<string, P[]>();
  for (const entry of places) {
    const key = JSON.stringify([entry.entity, entry.entityId, entry.field]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups.values();
}
