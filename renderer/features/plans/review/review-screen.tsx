import { Alert, App, Button, Select, Space } from 'antd';
import { useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { movedName } from '#renderer/stores/moved-names.ts';
import { decide } from '#renderer/stores/plans.ts';
import { undo } from '#renderer/stores/undo.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { distinctTitles } from '#shared/domain/plan-review/distinct-titles.ts';
import { ANY_LINE, type LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import { countWaiting, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { must } from '#shared/util/must.ts';
import { CompletenessLine } from './completeness-line.tsx';
import { DraftButton } from './draft-button.tsx';
import { LeftOutLine } from './left-out-line.tsx';
import './plan-review.css';
import { ReviewBody } from './review-body.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { planReviewTexts } from './texts.ts';
import { useNamed } from './use-named.tsx';
import { useReview, type PartReview, type Review } from './use-review.ts';

const countOf = (lines: readonly ReviewLine[], kind: ReviewLine['kind']): number =>
  lines.filter((line) => line.kind === kind).length;

interface PartSelectProps {
  readonly parts: readonly PartReview[];
  readonly value: number;
  readonly onChange: (index: number) => void;
}

/** Which of the documents in the text is shown, with what each still asks of a person. */
function PartSelect({ parts, value, onChange }: PartSelectProps) {
  const t = useTexts(planReviewTexts);
  const titles = distinctTitles(parts.map(({ plan }) => plan.title));
  return (
    <Select
      aria-label={t.part}
      style={{ width: 260 }}
      popupMatchSelectWidth={false}
      value={value}
      options={parts.map(({ lines }, index) => ({
        value: index,
        label: t.partOf(index + 1, titles[index] ?? '', countWaiting(lines)),
      }))}
      onChange={onChange}
    />
  );
}

interface ReviewScreenProps {
  readonly plan: Row<'plan'>;
  readonly plans: readonly CompiledPlan[];
  /** The reading one came to see; null: what waits. */
  readonly startAt: string | null;
  readonly onBack: () => void;
}

/** The document that holds the reading one came to see, else the first in which something waits. */
function partToShow(parts: readonly PartReview[], startAt: string | null): number {
  const at = parts.findIndex(({ lines }) => lines.some(({ id }) => id === startAt));
  return Math.max(at === -1 ? parts.findIndex(({ lines }) => countWaiting(lines) > 0) : at, 0);
}

interface ReviewPartsProps extends Omit<ReviewScreenProps, 'plans'> {
  readonly review: Review;
}

function ReviewParts({ plan, review, startAt, onBack }: ReviewPartsProps) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const { named, nameDialog } = useNamed();
  // Where one is stays, whatever is decided there.
  const [index, setIndex] = useState(() => partToShow(review.parts, startAt));
  const [filter, setFilter] = useState<LineFilter>({ ...ANY_LINE, state: startAt === null ? 'waiting' : null });
  const part = must(review.parts[index], 'a text that was taken in has a document, and the index stays within them');
  const { lines } = part;
  const sure = lines.filter((line) => line.decision === null && !line.needsPerson);
  const changed = lines.filter(({ hasChanged }) => hasChanged).length;
  const undoLast = async (): Promise<void> => {
    const moved = await undo();
    const name = moved === null ? null : movedName(moved.entity, moved.entityId);
    if (name !== null) message.info({ key: 'undo', content: t.undone(name, moved?.count ?? 1) });
  };
  const acceptSure = named(() => {
    decide(
      plan.id,
      sure.map((line) => [line, { kind: 'accepted' }]),
    ).catch(() => message.error(t.failed));
  });
  return (
    <Page
      title={part.plan.title || plan.title || t.untitled}
      lead={
        <>
          {t.left(countWaiting(lines), countOf(lines, 'task'), countOf(lines, 'target'))}
          <LeftOutLine lines={lines} onShow={(leftOut) => setFilter({ ...ANY_LINE, leftOut })} />
        </>
      }
      actions={
        <Space wrap>
          {sure.length > 0 && <Button onClick={acceptSure}>{t.acceptSure(sure.length)}</Button>}
          <Button onClick={() => void undoLast()}>{t.undoLast}</Button>
          <DraftButton part={part} planId={plan.id} />
          <Button onClick={onBack}>{t.back}</Button>
        </Space>
      }
    >
      <CompletenessLine plan={part.plan} />
      {changed > 0 && filter.state !== 'changed' && (
        <Alert
          showIcon
          type="warning"
          title={t.changedCount(changed)}
          action={
            <Button size="small" onClick={() => setFilter({ ...ANY_LINE, state: 'changed' })}>
              {t.showChanged}
            </Button>
          }
        />
      )}
      <Space wrap>
        {review.parts.length > 1 && (
          <PartSelect
            parts={review.parts}
            value={index}
            onChange={(at) => {
              setIndex(at);
              setFilter({ ...ANY_LINE, state: 'waiting' });
            }}
          />
        )}
        <ReviewFilters lines={lines} filter={filter} onChange={setFilter} />
      </Space>
      <ReviewBody
        key={`${index} ${JSON.stringify(filter)}`}
        plan={plan}
        part={part}
        rows={review.rows}
        filter={filter}
        startAt={startAt}
      />
      {nameDialog}
    </Page>
  );
}

/** 计划审阅: the source left as it is, what was read from it beside it, decided one by one from the keyboard. */
export function ReviewScreen({ plans, ...rest }: ReviewScreenProps) {
  const review = useReview(rest.plan, plans);
  return review === undefined ? <Loading /> : <ReviewParts review={review} {...rest} />;
}
