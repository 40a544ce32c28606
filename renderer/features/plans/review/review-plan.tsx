import { useRow } from '#renderer/hooks/use-rows.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { ReviewScreen } from './review-screen.tsx';

/** A plan under review, by its id. */
export function ReviewPlan({ planId, onBack }: { readonly planId: string; readonly onBack: () => void }) {
  const plan = useRow('plan', planId);
  return plan === undefined || plan === null ? <Loading /> : <ReviewScreen plan={plan} onBack={onBack} />;
}
