import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { listPlans } from '#renderer/stores/library.ts';
import { PlanView } from './plan-view.tsx';
import './plans.css';
import { plansTexts } from './texts.ts';

/** A plan of the library, at one of its clauses when an address names one. */
export function PlanPage({ planId, taskId }: { readonly planId: string; readonly taskId: string | null }) {
  const t = useTexts(plansTexts);
  const plan = listPlans().find(({ id }) => id === planId);
  if (plan === undefined) return <p>{t.noSuchPlan}</p>;
  return <PlanView plan={plan} taskId={taskId} onBack={() => goTo({ page: 'plans' })} />;
}
