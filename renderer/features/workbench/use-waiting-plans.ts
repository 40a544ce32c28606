import { useMemo } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { usePlanReadings } from '#renderer/stores/plan-reading.ts';
import { saidIn } from '#renderer/stores/plans.ts';
import { isThere } from '#renderer/stores/schools.ts';
import { countWaiting } from '#shared/domain/plan-review/review-line.ts';
import { reviewLines } from '#shared/domain/plan-review/review-lines.ts';
import { groupBy } from '#shared/util/group-by.ts';

export type WaitingPlan = { readonly id: string; readonly title: string | undefined; readonly waiting: number };

/** Plans with readings that nobody has confirmed yet; one whose text is still being read comes when it has been. */
export function useWaitingPlans(): readonly WaitingPlan[] {
  const rows = useRows('plan');
  const readings = useRows('reading');
  const plans = useMemo(() => rows?.filter(isThere), [rows]);
  const read = usePlanReadings(plans);
  return useMemo(() => {
    if (plans === undefined || readings === undefined) return [];
    const byPlan = groupBy(readings, ({ planId }) => planId ?? '');
    return plans.flatMap(({ id, title }) => {
      const waiting = countWaiting(reviewLines(id, read.get(id) ?? [], saidIn(byPlan.get(id) ?? [])));
      return waiting === 0 ? [] : [{ id, title, waiting }];
    });
  }, [plans, readings, read]);
}
