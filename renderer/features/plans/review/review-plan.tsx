import { useMemo } from 'react';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { usePlanReadings } from '#renderer/stores/plan-reading.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { planReviewTexts } from './texts.ts';

interface ReviewPlanProps {
  readonly planId: string;
  /** The reading one came to see; null: what waits. */
  readonly startAt: string | null;
}

/** A plan under review, by its id. Its text is read anew by this version of the app. */
export function ReviewPlan({ planId, startAt }: ReviewPlanProps) {
  const t = useTexts(planReviewTexts);
  const plan = useRow('plan', planId);
  const asked = useMemo(() => (plan === undefined || plan === null ? [] : [plan]), [plan]);
  const plans = usePlanReadings(asked).get(planId);
  if (plan === null || plan?.deleted === true) return <p>{t.noSuchPlan}</p>;
  if (plan === undefined || plans === undefined) return <Loading />;
  // Taken in by a version that read it; this one makes nothing of it.
  if (plans.length === 0) return <p>{t.noPlan}</p>;
  return <ReviewScreen plan={plan} plans={plans} startAt={startAt} onBack={() => goTo({ page: 'reviews' })} />;
}
