import { Button, Space } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { nameMoved } from '#renderer/stores/moved-names.ts';
import { isShown, type LineFilter } from '#shared/domain/plan-review/line-filter.ts';
import type { Span } from '#shared/schema/plan.ts';
import { ReadingCard } from './reading-card.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { SourcePane } from './source-pane.tsx';
import { textMarks } from './text-marks.ts';
import { planReviewTexts } from './texts.ts';
import { useLineText } from './use-line-text.ts';
import { useReviewActs } from './use-review-acts.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import type { PartReview, Review } from './use-review.ts';

interface ReviewBodyProps {
  readonly plan: Row<'plan'>;
  readonly part: PartReview;
  readonly rows: Review['rows'];
  readonly filter: LineFilter;
  /** The reading one came to see; null: the first. */
  readonly startAt: string | null;
}

/** Source left, readings right; the dialog that is open lies over both. */
export function ReviewBody({ plan, part, rows, filter, startAt }: ReviewBodyProps) {
  const t = useTexts(planReviewTexts);
  const [lit, setLit] = useState<string | null>(startAt);
  const [pointed, setPointed] = useState<string | null>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  const { lines, range } = part;
  const text = useMemo(() => (plan.text ?? '').slice(range.start, range.end), [plan.text, range]);
  // A line that has just been decided stays in sight until one moves on.
  const shown = lines.filter((line) => isShown(line, filter) || line.id === lit);
  const current = shown.find(({ id }) => id === lit) ?? shown[0];
  const acts = useReviewActs({ plan, part, shown, current, selected, onLight: setLit });
  const { keys, dialog, marked } = acts;
  useReviewKeys(keys, dialog === null);
  const { of } = useLineText();
  useEffect(
    () =>
      nameMoved('reading', (id) => {
        const line = lines.find((each) => each.id === id);
        if (line === undefined) return null;
        setLit(id);
        return of(line);
      }),
    [lines, of],
  );
  const marks = useMemo(() => textMarks(part), [part]);

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
          from={range.start}
          marks={marks}
          lit={current?.id ?? null}
          pointed={pointed}
          onPoint={setLit}
          onHover={setPointed}
          onSelect={setSelected}
        />
      </section>
      <section aria-label={t.readings}>
        <div className="review-bar quiet">{marked.size === 0 ? t.keys : t.markedKeys(marked.size)}</div>
        {shown.length === 0 && <p className="quiet">{filter.state === 'waiting' ? t.noneWaiting : t.noLines}</p>}
        {/* The keys work from here, and not on the switch that was just used. */}
        <ul ref={list} tabIndex={-1} className="readings">
          {shown.map((line) => (
            <ReadingCard
              key={line.id}
              line={line}
              row={rows.get(line.id)}
              isMarked={marked.has(line.id)}
              isPointed={pointed === line.id}
              onPoint={setLit}
              onHover={setPointed}
              onMark={acts.mark}
              acts={line.id === current?.id ? keys : null}
            />
          ))}
        </ul>
      </section>
      {dialog !== null && (
        <ReviewDialog
          dialog={dialog}
          lines={lines}
          onDecide={acts.decideAll}
          onAdd={acts.add}
          onClose={acts.closeDialog}
        />
      )}
      {acts.nameDialog}
    </div>
  );
}
