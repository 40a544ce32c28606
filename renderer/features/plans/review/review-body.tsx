import { App, Button, Space } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { addReading, decide } from '#renderer/stores/plans.ts';
import type { Span } from '#shared/schema/plan.ts';
import type { Decision } from '#shared/schema/plan-review.ts';
import { isShown, type LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import { passageOf } from '#shared/domain/plan-review/passage-of.ts';
import { ReadingCard } from './reading-card.tsx';
import { ReviewDialog, type OpenDialog } from './review-dialog.tsx';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { SourcePane } from './source-pane.tsx';
import { planReviewTexts } from './texts.ts';
import { useReviewKeys, type ReviewKeys } from './use-review-keys.ts';
import type { Review } from './use-review.ts';

interface ReviewBodyProps {
  readonly plan: Row<'plan'>;
  readonly review: Review;
  readonly filter: LineFilter;
}

/** Source left, readings right; the dialog that is open lies over both. */
export function ReviewBody({ plan, review, filter }: ReviewBodyProps) {
  const t = useTexts(planReviewTexts);
  const { message } = App.useApp();
  const [lit, setLit] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  const text = plan.text ?? '';
  // A line that has just been decided stays in sight until one moves on.
  const shown = review.lines.filter((line) => isShown(line, filter) || line.id === lit);
  const current = shown.find(({ id }) => id === lit) ?? shown[0];

  const move = useCallback(
    (by: 1 | -1): void => {
      const at = current === undefined ? 0 : shown.indexOf(current);
      setLit(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]?.id ?? null);
    },
    [current, shown],
  );
  const decideOn = (line: ReviewLine, decision: Decision | null): void => {
    setDialog(null);
    decide(plan.id, [[line.id, decision]]).catch(() => message.error(t.failed));
    if (decision !== null) move(1);
  };
  const add = (decision: Decision): void => {
    setDialog(null);
    addReading(plan.id, decision)
      .then(setLit)
      .catch(() => message.error(t.failed));
  };

  const keys = useMemo((): ReviewKeys => {
    const say = (decision: Decision | null) => (): void => {
      // What a person added themselves is taken away again, not rejected.
      if (current === undefined || (current.read === null && decision !== null)) return;
      decide(plan.id, [[current.id, decision]]).catch(() => message.error(t.failed));
      if (decision !== null) move(1);
    };
    const open = (kind: 'edit' | 'split' | 'merge') => (): void => {
      if (current !== undefined && (kind === 'edit' || current.read !== null)) setDialog({ kind, line: current });
    };
    const openAdd = (kind: 'addTarget' | 'addTask') => (): void => {
      const span = selected ?? current?.span ?? null;
      if (span !== null) setDialog({ kind, passage: passageOf(text, span, review.plans) });
    };
    return {
      move,
      accept: say({ kind: 'accepted' }),
      reject: say({ kind: 'rejected' }),
      reset: say(null),
      edit: open('edit'),
      split: open('split'),
      merge: open('merge'),
      addTarget: openAdd('addTarget'),
      addTask: openAdd('addTask'),
    };
  }, [current, move, selected, review.plans, plan.id, text, message, t]);
  useReviewKeys(keys, dialog === null);

  return (
    <div className="review">
      <section aria-label={t.source}>
        <div className="review-bar">
          <span className="quiet">{selected === null ? t.selectHint : t.selected}</span>
          {selected !== null && (
            <Space size="small">
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={keys.addTarget}>
                {t.addTarget}
              </Button>
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={keys.addTask}>
                {t.addTask}
              </Button>
            </Space>
          )}
        </div>
        <SourcePane
          text={text}
          marks={review.marks}
          lit={current?.id ?? null}
          onPoint={setLit}
          onSelect={setSelected}
        />
      </section>
      <section aria-label={t.readings}>
        <div className="review-bar quiet">{t.keys}</div>
        {shown.length === 0 && <p className="quiet">{t.noLines}</p>}
        {/* The keys work from here, and not on the switch that was just used. */}
        <ul ref={list} tabIndex={-1} className="readings">
          {shown.map((line) => (
            <ReadingCard
              key={line.id}
              line={line}
              row={review.rows.get(line.id)}
              onPoint={setLit}
              acts={line.id === current?.id ? keys : null}
            />
          ))}
        </ul>
      </section>
      {dialog !== null && (
        <ReviewDialog
          dialog={dialog}
          lines={review.lines}
          onDecide={decideOn}
          onAdd={add}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
