import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { createDraft } from '#renderer/stores/templates.ts';
import { newId } from '#renderer/stores/writing.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { confirmedTargets } from '#shared/domain/plan-review/confirmed-targets.ts';
import { draftItems } from '#shared/domain/plan-review/draft-items.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';

const createFrom = (plan: { readonly id: string; readonly title: string }, items: readonly DraftItem[]) =>
  createDraft({
    title: plan.title.slice(0, 200),
    stages: stageSchema.options.filter((stage) => items.some(({ stages }) => stages.includes(stage))),
    basis: [{ planId: plan.id, title: plan.title, effectiveOn: null, expiresOn: null }],
    limits: [],
    entries: items.map((item, index) => ({ id: newId(), place: index + 1, item })),
  });

interface DraftButtonProps {
  readonly plan: Row<'plan'>;
  readonly lines: readonly ReviewLine[];
}

/** Makes the draft of a checklist out of what people have confirmed, and opens it. */
export function DraftButton({ plan, lines }: DraftButtonProps) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const named = { id: plan.id, title: plan.title ?? t.untitled };
  const items = draftItems(confirmedTargets(lines), named);

  function create(): void {
    setBusy(true);
    createFrom(named, items)
      .then((id) => goTo({ page: 'template', id }))
      .catch(() => message.error(t.failed))
      .finally(() => setBusy(false));
  }

  return (
    <Tooltip title={items.length === 0 ? t.nothingConfirmed : t.draftHint}>
      <Button type="primary" loading={isBusy} disabled={items.length === 0} onClick={create}>
        {t.makeDraft(items.length)}
      </Button>
    </Tooltip>
  );
}
