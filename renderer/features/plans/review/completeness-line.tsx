import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { completenessOf } from '#shared/domain/plan-review/completeness.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { planReviewTexts } from './texts.ts';

/** What the text lacks of the document it shows; nothing when it is whole. */
export function CompletenessLine({ plan }: { readonly plan: CompiledPlan }) {
  const t = useTexts(planReviewTexts);
  const found = completenessOf(plan);
  switch (found.kind) {
    case 'whole':
      return null;
    case 'headingsOnly':
      return <Alert showIcon type="warning" title={t.headingsOnly(found.tasks)} />;
    case 'shortOfContents':
      return <Alert showIcon type="warning" title={t.shortOfContents(found.listed, found.read, found.lacks)} />;
    case 'cutOff':
      return <Alert showIcon type="warning" title={t.cutOff} />;
  }
}

/** How many of the documents in a text are not whole, for a list of texts. */
export function NotWhole({ plans }: { readonly plans: readonly CompiledPlan[] | undefined }) {
  const t = useTexts(planReviewTexts);
  const count = (plans ?? []).filter((plan) => completenessOf(plan).kind !== 'whole').length;
  return count === 0 ? null : <div className="quiet">{t.notWhole(count, plans?.length ?? 0)}</div>;
}
