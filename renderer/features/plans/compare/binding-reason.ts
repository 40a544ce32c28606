import type { Binding, Standing } from '#shared/domain/plan-compare/binding-target.ts';

export interface Reason {
  readonly kind: 'only' | 'strictest' | 'same';
  /** How many are in force here. */
  readonly count: number;
  /** The issuer, when it is a city or province over the school's district. */
  readonly cityOver: string | null;
}

const IN_FORCE: ReadonlySet<Standing> = new Set<Standing>(['binds', 'same', 'weaker', 'aim']);

/** Why the binding one binds; null when none does. `places`: from the city down to the school's district. */
export function bindingReason({ binding, judged }: Binding, places: readonly string[]): Reason | null {
  if (binding === null) return null;
  const count = judged.filter(({ standing }) => IN_FORCE.has(standing)).length;
  const isAlike = judged.every(
    ({ standing }) => !IN_FORCE.has(standing) || standing === 'binds' || standing === 'same',
  );
  return {
    kind: count === 1 ? 'only' : isAlike ? 'same' : 'strictest',
    count,
    cityOver: places.slice(0, -1).find((place) => place === binding.basis.jurisdiction) ?? null,
  };
}
