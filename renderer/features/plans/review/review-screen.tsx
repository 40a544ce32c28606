import { App, Button, Segmented, Space } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { decide } from '#renderer/stores/plans.ts';
import { isTyping } from '#renderer/ui/is-typing.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Decision } from '#shared/schema/plan-review.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import './plan-review.css';
import { ReadingCard } from './reading-card.tsx';
import { isWaiting, standingOf, type ReviewLine } from './review-line.ts';
import { SourcePane } from './source-pane.tsx';
import { planReviewTexts } from './texts.ts';
import { useReview, type Review } from './use-review.ts';

type Filter = 'waiting' | 'all' | 'damaged';

const isShown = (line: ReviewLine, filter: Filter): boolean =>
  filter === 'all' || (filter === 'waiting' ? isWaiting(line) : line.target.damaged);

interface ReviewKeys {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly move: (by: 1 | -1) => void;
}

function useReviewKeys(keys: ReviewKeys): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      a: keys.accept,
      e: keys.edit,
      x: keys.reject,
      j: () => keys.move(1),
      arrowdown: () => keys.move(1),
      k: () => keys.move(-1),
      arrowup: () => keys.move(-1),
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys]);
}

interface ReviewBodyProps {
  readonly plan: Row<'plan'>;
  readonly review: Review;
  readonly filter: Filter;
}

function ReviewBody({ plan, review, filter }: ReviewBodyProps) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const [lit, setLit] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  // A line that has just been decided stays in sight until one moves on.
  const shown = review.lines.filter((line) => isShown(line, filter) || line.id === lit);
  const current = shown.find(({ id }) => id === lit) ?? shown[0];

  const keys = useMemo((): ReviewKeys & {
    readonly decideOn: (line: ReviewLine, decision: Decision | null) => void;
  } => {
    const move = (by: 1 | -1): void => {
      const at = current === undefined ? 0 : shown.indexOf(current);
      setLit(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]?.id ?? null);
    };
    const decideOn = (line: ReviewLine, decision: Decision | null): void => {
      decide(plan.id, [[line.id, decision]]).catch(() => message.error(t.failed));
      if (decision !== null) move(1);
    };
    return {
      decideOn,
      move,
      accept: () => current && decideOn(current, { kind: 'accepted' }),
      reject: () => current && decideOn(current, { kind: 'rejected' }),
      edit: () => setEditing(current !== undefined),
    };
  }, [current, shown, plan.id, message, t]);
  useReviewKeys(keys);

  return (
    <div className="review">
      <section aria-label={t.source}>
        <SourcePane text={plan.text ?? ''} marks={review.marks} lit={current?.id ?? null} onPoint={setLit} />
      </section>
      <section aria-label={t.readings}>
        <p className="quiet">{t.keys}</p>
        {shown.length === 0 && <p className="quiet">{t.noLines}</p>}
        {/* The keys work from here, and not on the switch that was just used. */}
        <ul ref={list} tabIndex={-1} className="readings">
          {shown.map((line) => (
            <ReadingCard
              key={line.id}
              line={line}
              row={review.rows.get(line.id)}
              isLit={line.id === current?.id}
              onPoint={() => setLit(line.id)}
              onAccept={keys.accept}
              onReject={keys.reject}
              onEdit={keys.edit}
              onReset={() => keys.decideOn(line, null)}
            />
          ))}
        </ul>
      </section>
      {isEditing && current !== undefined && (
        <CorrectDialog
          target={standingOf(current)}
          quote={current.target.quote}
          onClose={() => setEditing(false)}
          onSave={(target) => {
            setEditing(false);
            keys.decideOn(current, { kind: 'edited', target });
          }}
        />
      )}
    </div>
  );
}

/** 计划审阅: the source left as it is, what was read from it beside it, decided one by one from the keyboard. */
export function ReviewScreen({ plan, onBack }: { readonly plan: Row<'plan'>; readonly onBack: () => void }) {
  const t = useTexts(planReviewTexts);
  const review = useReview(plan.id, plan.text ?? '');
  const [filter, setFilter] = useState<Filter>('waiting');
  if (review === undefined) return <Loading />;
  const waiting = review.lines.filter(isWaiting).length;
  const sure = review.lines.filter((line) => line.decision === null && !line.needsPerson);
  const tasks = review.plans.reduce((sum, { tasks: ofPlan }) => sum + ofPlan.length, 0);
  return (
    <Page
      title={plan.title ?? t.untitled}
      lead={`${t.waiting(waiting, review.lines.length)} · ${t.tasks(tasks)}`}
      actions={<Button onClick={onBack}>{t.back}</Button>}
    >
      <Space wrap>
        <Segmented<Filter>
          value={filter}
          options={[
            { value: 'waiting', label: t.filter.waiting },
            { value: 'all', label: t.filter.all },
            { value: 'damaged', label: t.filter.damaged },
          ]}
          onChange={setFilter}
        />
        {sure.length > 0 && (
          <Button
            onClick={() =>
              void decide(
                plan.id,
                sure.map(({ id }) => [id, { kind: 'accepted' }]),
              )
            }
          >
            {t.acceptSure(sure.length)}
          </Button>
        )}
      </Space>
      <ReviewBody key={filter} plan={plan} review={review} filter={filter} />
    </Page>
  );
}
