import { useMemo } from 'react';
import { distinctTitles } from '#shared/domain/plan-review/distinct-titles.ts';
import { isWithin, planParts } from '#shared/domain/plan-review/plan-parts.ts';
import { countWaiting } from '#shared/domain/plan-review/review-line.ts';
import { reviewLines } from '#shared/domain/plan-review/review-lines.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { basisReadingId, type ConfirmedBasis } from '#shared/schema/plan-review.ts';
import { groupBy } from '#shared/util/group-by.ts';
import type { Row } from '../db/rows.ts';
import { useRows } from '../hooks/use-rows.ts';
import { usePlanReadings } from './plan-reading.ts';
import { saidIn } from './plans.ts';
import { isThere } from './schools.ts';

/** One document of a text under review. */
export interface OwnPlanPart {
  /** The reading that says whose it is: the way to this document among those of its text. */
  readonly id: string;
  readonly planId: string;
  /** Told apart from others of the same name. */
  readonly title: string;
  /** Null until a person has said where and when it holds. */
  readonly basis: ConfirmedBasis | null;
  readonly tasks: number;
  readonly targets: number;
  readonly waiting: number;
}

function partsOf(plan: Row<'plan'>, plans: readonly CompiledPlan[], rows: readonly Row<'reading'>[]): OwnPlanPart[] {
  const lines = reviewLines(plan.id, plans, saidIn(rows));
  return planParts(plans, (plan.text ?? '').length).map(({ plan: read, range }) => {
    const own = lines.filter(({ span }) => isWithin(span, range));
    const line = own.find(({ kind }) => kind === 'basis');
    const basis = line?.decision?.kind === 'basis' ? line.decision.basis : null;
    return {
      id: line?.id ?? basisReadingId(plan.id, read.span),
      planId: plan.id,
      title: basis?.title ?? (read.title || (plan.title ?? '')),
      basis,
      tasks: own.filter(({ kind }) => kind === 'task').length,
      targets: own.filter(({ kind }) => kind === 'target').length,
      waiting: countWaiting(own),
    };
  });
}

/** The documents in the texts under review, the text brought in last first, as far as they have been read by now. */
export function useOwnPlans(): readonly OwnPlanPart[] {
  const rows = useRows('plan');
  const readings = useRows('reading');
  const plans = useMemo(
    () => (rows ?? []).filter(isThere).toSorted((a, b) => ((a.addedAt ?? '') < (b.addedAt ?? '') ? 1 : -1)),
    [rows],
  );
  const read = usePlanReadings(plans);
  return useMemo(() => {
    if (readings === undefined) return [];
    const byPlan = groupBy(readings, ({ planId }) => planId ?? '');
    const parts = plans.flatMap((plan) => partsOf(plan, read.get(plan.id) ?? [], byPlan.get(plan.id) ?? []));
    const titles = distinctTitles(parts.map(({ title }) => title));
    return parts.map((part, index) => ({ ...part, title: titles[index] ?? part.title }));
  }, [plans, readings, read]);
}
