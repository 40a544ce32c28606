import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { findReportedFigure } from '#renderer/stores/indicator-words.ts';
import { createDraft } from '#renderer/stores/templates.ts';
import { newId } from '#renderer/stores/writing.ts';
import { lastDayOfBasis } from '#shared/domain/plan-compare/basis-status.ts';
import { confirmedTargets } from '#shared/domain/plan-review/confirmed-targets.ts';
import { draftItems, draftStages } from '#shared/domain/plan-review/draft-items.ts';
import { basisReadingId } from '#shared/schema/plan-review.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import type { Basis } from '#shared/schema/template.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { planReviewTexts } from './texts.ts';
import type { PartReview } from './use-review.ts';

const inOrder = (stages: readonly Stage[]): Stage[] => stageSchema.options.filter((stage) => stages.includes(stage));

const createFrom = (basis: Basis, items: readonly DraftItem[]) =>
  createDraft({
    title: `${basis.title.slice(0, 190)}检查表`,
    stages: inOrder(draftStages(items, basis)),
    basis: [basis],
    limits: [],
    entries: items.map((item, index) => ({ id: newId(), place: index + 1, item })),
  });

/** What the checklist says it rests on: as confirmed, and as far as the text says it until then. */
function basisOf(planId: string, { plan, lines }: PartReview): Basis {
  const line = lines.find(({ kind }) => kind === 'basis');
  const id = line?.id ?? basisReadingId(planId, plan.span);
  if (line?.decision?.kind !== 'basis') return { planId: id, title: plan.title, effectiveOn: null, expiresOn: null };
  const { basis } = line.decision;
  return { planId: id, title: basis.title, effectiveOn: basis.effectiveOn, expiresOn: lastDayOfBasis(basis) };
}

interface DraftButtonProps {
  readonly planId: string;
  readonly part: PartReview;
}

/** Makes the draft of a checklist out of what people have confirmed, and opens it. */
export function DraftButton({ planId, part }: DraftButtonProps) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const basis = basisOf(planId, part);
  const items = draftItems(confirmedTargets(part.lines), {
    id: basis.planId,
    title: basis.title,
    figureOf: findReportedFigure,
  });

  function create(): void {
    setBusy(true);
    createFrom(basis, items)
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
