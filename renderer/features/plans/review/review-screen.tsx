import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { decide } from '#renderer/stores/plans.ts';
import { undo } from '#renderer/stores/undo.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ANY_LINE, type LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import { DraftButton } from './draft-button.tsx';
import './plan-review.css';
import { ReviewBody } from './review-body.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { isWaiting } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';
import { useReview } from './use-review.ts';

/** 计划审阅: the source left as it is, what was read from it beside it, decided one by one from the keyboard. */
export function ReviewScreen({ plan, onBack }: { readonly plan: Row<'plan'>; readonly onBack: () => void }) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const review = useReview(plan.id, plan.text ?? '');
  const [filter, setFilter] = useState<LineFilter>({ ...ANY_LINE, state: 'waiting' });
  if (review === undefined) return <Loading />;
  const { lines } = review;
  const waiting = lines.filter(isWaiting).length;
  const tasks = lines.filter(({ kind }) => kind === 'task').length;
  const sure = lines.filter((line) => line.decision === null && !line.needsPerson);
  const acceptSure = (): void => {
    decide(
      plan.id,
      sure.map(({ id }) => [id, { kind: 'accepted' }]),
    ).catch(() => message.error(t.failed));
  };
  return (
    <Page
      title={plan.title ?? t.untitled}
      lead={t.left(waiting, tasks, lines.length - tasks)}
      actions={
        <Space>
          {sure.length > 0 && <Button onClick={acceptSure}>{t.acceptSure(sure.length)}</Button>}
          <Button onClick={() => void undo()}>{t.undoLast}</Button>
          <DraftButton plan={plan} lines={lines} />
          <Button onClick={onBack}>{t.back}</Button>
        </Space>
      }
    >
      <ReviewFilters filter={filter} onChange={setFilter} />
      <ReviewBody key={JSON.stringify(filter)} plan={plan} review={review} filter={filter} />
    </Page>
  );
}
