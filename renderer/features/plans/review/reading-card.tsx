import { WarningOutlined } from '@ant-design/icons';
import { Checkbox, Space, Tag } from 'antd';
import { memo, useEffect, useRef } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { stateOf, type ReviewLine, type ReviewState } from '#shared/domain/plan-review/review-line.ts';
import { seenNow } from '#shared/domain/plan-review/seen.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { LineActions } from './line-actions.tsx';
import type { LineActs } from './line-acts.ts';
import { planReviewTexts } from './texts.ts';
import { useLineText } from './use-line-text.ts';

const tones: Readonly<Record<ReviewState, Tone>> = {
  waiting: 'warn',
  accepted: 'good',
  edited: 'good',
  added: 'good',
  split: 'good',
  merged: 'plain',
  rejected: 'bad',
  sure: 'plain',
};

/** What the text says now where it is no longer read as it was when a person decided. */
function Changed({ line }: { readonly line: ReviewLine }) {
  const t = useTexts(planReviewTexts);
  const { ofSeen } = useLineText();
  const now = seenNow(line);
  return (
    <span className="reading-damage">
      <WarningOutlined aria-hidden />{' '}
      {now === null ? t.gone : t.changed(line.seen === null ? '' : ofSeen(line.seen), ofSeen(now))}
    </span>
  );
}

function Notes({ line }: { readonly line: ReviewLine }) {
  const t = useTexts(planReviewTexts);
  const { kind, damage, needsPerson, decision, hasChanged } = line;
  if (hasChanged) return <Changed line={line} />;
  if (damage !== null)
    return (
      <span className="reading-damage">
        <WarningOutlined aria-hidden /> {t.damaged(damage.found, damage.suggested)}
      </span>
    );
  return needsPerson && decision === null ? <span className="quiet">{t.why[kind]}</span> : null;
}

interface ReadingCardProps {
  readonly line: ReviewLine;
  readonly row: Row<'reading'> | undefined;
  readonly isMarked: boolean;
  /** The pointer is over its words in the source. */
  readonly isPointed: boolean;
  readonly onPoint: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onMark: (id: string) => void;
  /** Null while another line is lit. */
  readonly acts: LineActs | null;
}

/** One reading: what stands, what it was read from, and what a person says to it. A plan has hundreds of them. */
export const ReadingCard = memo(function ReadingCard(props: ReadingCardProps) {
  const { line, row, isMarked, isPointed, onPoint, onHover, onMark, acts } = props;
  const isLit = acts !== null;
  const t = useTexts(planReviewTexts);
  const { of } = useLineText();
  const card = useRef<HTMLLIElement>(null);
  const { id, kind, task, quote } = line;
  const state = stateOf(line);
  const text = of(line);
  useEffect(() => {
    if (isLit) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    <li
      ref={card}
      className="reading"
      data-kind={kind}
      data-lit={isLit}
      data-pointed={isPointed}
      data-state={state}
      onMouseEnter={() => onHover(id)}
      onMouseLeave={() => onHover(null)}
    >
      <div className="reading-line">
        {kind !== 'basis' && (
          <Checkbox tabIndex={-1} checked={isMarked} aria-label={t.mark(text)} onChange={() => onMark(id)} />
        )}
        <button type="button" className="reading-head" aria-current={isLit} onClick={() => onPoint(id)}>
          <span className="quiet">
            <Tag>{t.kinds[kind]}</Tag> {task !== null && clauseName(task.id)} {kind === 'target' && task?.heading}
          </span>
          <strong>{text}</strong>
          {kind === 'target' && <span className="reading-quote">{quote}</span>}
        </button>
      </div>
      <Notes line={line} />
      <Space wrap>
        <Mark tone={tones[state]}>{t.states[state]}</Mark>
        {line.decision !== null && row?.decidedAt !== undefined && (
          <span className="quiet">{t.by(row.decidedBy ?? t.unsigned, formatMoment(row.decidedAt))}</span>
        )}
      </Space>
      {acts !== null && <LineActions line={line} acts={acts} />}
    </li>
  );
});
