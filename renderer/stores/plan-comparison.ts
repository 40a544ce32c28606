import { useMemo } from 'react';
import regionList from '#seeds/regions.json' with { type: 'json' };
import { compareIndicators, type IndicatorRow } from '#shared/domain/plan-compare/compare-indicators.ts';
import { isSameDocument, withoutRead } from '#shared/domain/plan-compare/same-document.ts';
import { indicatorNaming } from '#shared/domain/plan-compare/indicator-key.ts';
import { ownBasis, withOwnRegions, type OwnBasis } from '#shared/domain/plan-review/own-basis.ts';
import { planParts } from '#shared/domain/plan-review/plan-parts.ts';
import { reviewLines } from '#shared/domain/plan-review/review-lines.ts';
import { targetsForModel, type OfferedTarget } from '#shared/domain/plan-review/targets-for-model.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { regionSchema, type Region } from '#shared/schema/plan-comparison.ts';
import { groupBy } from '#shared/util/group-by.ts';
import type { Row } from '../db/rows.ts';
import { useRows } from '../hooks/use-rows.ts';
import { indicatorNameList as names } from './indicator-words.ts';
import { listPlans } from './library.ts';
import { usePlanReadings } from './plan-reading.ts';
import { saidIn } from './plans.ts';
import { isThere } from './schools.ts';

const regions: readonly Region[] = regionSchema.array().parse(regionList);
const shipped: readonly IndicatorRow[] = compareIndicators(listPlans(), names);

function basesOf(plan: Row<'plan'>, plans: readonly CompiledPlan[], rows: readonly Row<'reading'>[]): OwnBasis[] {
  const lines = reviewLines(plan.id, plans, saidIn(rows));
  return planParts(plans, (plan.text ?? '').length).flatMap((part) => ownBasis(part, lines) ?? []);
}

const hasBasis = ({ decision }: Row<'reading'>): boolean => decision?.kind === 'basis';

/** The documents that people brought in and said of whose they are. */
function useOwnBases(): readonly OwnBasis[] {
  const plans = useRows('plan');
  const readings = useRows('reading');
  const byPlan = useMemo(() => groupBy(readings ?? [], ({ planId }) => planId ?? ''), [readings]);
  const confirmed = useMemo(
    () => plans?.filter((plan) => isThere(plan) && byPlan.get(plan.id)?.some(hasBasis) === true),
    [plans, byPlan],
  );
  const read = usePlanReadings(confirmed);
  return useMemo(
    () =>
      (confirmed ?? []).flatMap((plan) => {
        const compiled = read.get(plan.id);
        return compiled === undefined ? [] : basesOf(plan, compiled, byPlan.get(plan.id) ?? []);
      }),
    [confirmed, read, byPlan],
  );
}

export interface PlanComparison {
  /** What the plans of the library and the bureau's own say, by indicator. */
  readonly rows: readonly IndicatorRow[];
  /** Cities and provinces whose plans bind what lies in them. */
  readonly regions: readonly Region[];
  /** Own documents that stand for the shipped reading of the same one. */
  readonly standIns: ReadonlySet<string>;
}

/** The library's plans beside those that were reviewed here. */
export function usePlanComparison(): PlanComparison {
  const own = useOwnBases();
  return useMemo(() => {
    // A document of which nothing has been confirmed yet stands for nothing.
    const said = own.filter(({ targets }) => targets.length > 0);
    return {
      rows: own.length === 0 ? shipped : compareIndicators([...withoutRead(listPlans(), said), ...own], names),
      regions: withOwnRegions(regions, own),
      standIns: new Set(
        said.filter((each) => listPlans().some((plan) => isSameDocument(plan, each))).map(({ id }) => id),
      ),
    };
  }, [own]);
}

/** By target of a model: what people have confirmed in plans of their own that a profile can take over. */
export function useOfferedTargets(models: readonly Indicator[]): ReadonlyMap<string, readonly OfferedTarget[]> {
  const own = useOwnBases();
  return useMemo(() => {
    const nameOf = indicatorNaming(names);
    return new Map(models.map((model) => [model.id, targetsForModel(model, own, nameOf)]));
  }, [models, own]);
}

/** Cities and provinces that the app knows by itself. */
export const listRegions = (): readonly Region[] => regions;
