import { findLimit, type Limit, type Standard } from '#shared/domain/indicators/standard.ts';
import type { Indicator, LimitTest } from '#shared/schema/indicator.ts';
import type { LimitPlace } from '#shared/schema/profile-entity.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** One number a standard sets: a limit of an indicator's test, or of the 差异系数, for a stage. */
export interface LimitSlot {
  readonly place: LimitPlace;
  /** Null for the 差异系数. */
  readonly indicator: Indicator | null;
  readonly test: LimitTest | null;
  readonly comparator: LimitTest['comparator'];
  readonly unit: string;
  /** In force on the standard's day; null where none was, and where the limit is computed from figures. */
  readonly limit: Limit | null;
}

/** Every number of a standard, in the order of its indicators; the coefficients come after the resource indicators. */
export function listLimitSlots(standard: Standard): readonly LimitSlot[] {
  const slots = standard.indicators.map((indicator) => ({ indicator, slots: slotsOf(indicator, standard) }));
  const lastResource = slots.findLastIndex(({ indicator }) => indicator.group === '资源配置') + 1;
  return [
    ...slots.slice(0, lastResource).flatMap((it) => it.slots),
    ...standard.stages.map((stage) => coefficientSlot(stage, standard)),
    ...slots.slice(lastResource).flatMap((it) => it.slots),
  ];
}

const coefficientSlot = (stage: Stage, { coefficientLimits }: Standard): LimitSlot => ({
  place: { indicator: null, test: null, stage },
  indicator: null,
  test: null,
  comparator: '<=',
  unit: '',
  limit: findLimit(coefficientLimits, stage, null) ?? null,
});

function slotsOf(indicator: Indicator, standard: Standard): readonly LimitSlot[] {
  return indicator.tests.flatMap((test): readonly LimitSlot[] => {
    if (test.kind !== 'limit') return [];
    const { comparator } = test;
    const limits = standard.limits.get(test) ?? [];
    const stages = test.limitFormula === null ? new Set(test.thresholds.map(({ stage }) => stage)) : new Set([null]);
    return [...stages].map((stage) => {
      const asked = stage ?? test.stages[0];
      return {
        place: { indicator: indicator.id, test: test.id, stage },
        indicator,
        test,
        comparator,
        unit: indicator.unit,
        limit: asked === undefined ? null : (findLimit(limits, asked, null) ?? null),
      };
    });
  });
}
