import type { IndicatorName } from '../../schema/plan-comparison.ts';
import type { PlanSeed, PlanTarget } from '../../schema/plan-seed.ts';
import { groupBy } from '../../util/group-by.ts';
import { indicatorNaming } from './indicator-key.ts';

/** What a plan must tell to be compared with others. */
export type Basis = Pick<PlanSeed, 'id' | 'title' | 'jurisdiction' | 'period' | 'expiresOn' | 'targets'>;

/** What one plan promises of an indicator; several clauses when it says the same more than once. */
export interface Commitment {
  readonly basis: Basis;
  readonly target: PlanTarget;
  readonly clauses: readonly string[];
}

export interface IndicatorRow {
  readonly indicator: string;
  readonly commitments: readonly Commitment[];
}

const sameDemand = ({ comparator, strict, value, value2, unit, schoolLevel, by, bestEffort }: PlanTarget): string =>
  JSON.stringify([comparator, strict, value, value2, unit, schoolLevel, by, bestEffort]);

function commitmentsOf(basis: Basis, nameOf: (indicator: string) => string): readonly [string, Commitment][] {
  const said = groupBy(basis.targets, (target) => `${nameOf(target.indicator)} ${sameDemand(target)}`);
  return [...said.values()].flatMap((targets) => {
    const [target] = targets;
    if (target === undefined) return [];
    const clauses = [...new Set(targets.map(({ taskId }) => taskId))];
    return [[nameOf(target.indicator), { basis, target, clauses }] satisfies [string, Commitment]];
  });
}

export const plansOf = ({ commitments }: IndicatorRow): number =>
  new Set(commitments.map(({ basis }) => basis.id)).size;

/** Targets of several plans by the indicator they speak of; what most plans speak of comes first. */
export function compareIndicators(plans: readonly Basis[], names: readonly IndicatorName[]): readonly IndicatorRow[] {
  const nameOf = indicatorNaming(names);
  const all = plans.flatMap((basis) => commitmentsOf(basis, nameOf));
  return [...groupBy(all, ([indicator]) => indicator)]
    .map(([indicator, entries]) => ({ indicator, commitments: entries.map(([, commitment]) => commitment) }))
    .toSorted((a, b) => plansOf(b) - plansOf(a));
}
