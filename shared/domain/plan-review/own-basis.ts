import type { PlanTarget } from '../../schema/plan-seed.ts';
import type { Region } from '../../schema/plan-comparison.ts';
import type { Basis } from '../plan-compare/compare-indicators.ts';
import { confirmedTargets, type ConfirmedTarget } from './confirmed-targets.ts';
import { unitOfTarget } from './target-unit.ts';
import { isWithin, type PlanPart } from './plan-parts.ts';
import type { ReviewLine } from './review-line.ts';

const WHOLE_TEXT = '全文';

const comparable = ({
  id,
  target,
  task,
  strict,
  bestEffort,
  kind,
  checkable,
  ...time
}: ConfirmedTarget): PlanTarget => ({
  id,
  taskId: task?.id ?? WHOLE_TEXT,
  indicator: target.indicator,
  comparator: target.comparator,
  strict,
  value: target.value,
  value2: target.value2,
  unit: unitOfTarget(target),
  schoolLevel: target.schoolLevel,
  // What is to be kept binds from the first day, not from the end of the plan's time.
  by: time.isKept && time.byImplied ? null : target.by,
  byImplied: time.byImplied && !time.isKept,
  kind,
  checkable,
  bestEffort,
  damage: null,
});

/** A document of a person's own, once they have said whose it is and when it holds. */
export interface OwnBasis extends Basis {
  readonly effectiveOn: string | null;
  readonly covers: readonly string[];
}

/** What a document brings into the comparison of plans: only what people confirmed. Null: nobody said yet whose it is. */
export function ownBasis({ range }: PlanPart, lines: readonly ReviewLine[]): OwnBasis | null {
  const own = lines.filter(({ span }) => isWithin(span, range));
  const line = own.find(({ decision }) => decision?.kind === 'basis');
  if (line?.decision?.kind !== 'basis') return null;
  const { title, jurisdiction, period, effectiveOn, expiresOn, covers } = line.decision.basis;
  const targets = confirmedTargets(own).map(comparable);
  return { id: line.id, title, jurisdiction, period, effectiveOn, expiresOn, covers, targets };
}

/** Cities with the districts that reviewed plans say they bind, beside those the app knows. */
export function withOwnRegions(known: readonly Region[], own: readonly OwnBasis[]): readonly Region[] {
  const covers = new Map(known.map((region) => [region.name, region.covers]));
  for (const basis of own)
    if (basis.covers.length > 0)
      covers.set(basis.jurisdiction, [...new Set([...(covers.get(basis.jurisdiction) ?? []), ...basis.covers])]);
  return [...covers].map(([name, each]) => ({ name, covers: [...each] }));
}
