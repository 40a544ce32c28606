import { WarningOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useEffect, useRef } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { CorrectedTarget } from '#shared/schema/plan-review.ts';
import { isWaiting, standingOf, type ReviewLine } from './review-line.ts';
import { planReviewTexts } from './texts.ts';

type State = keyof typeof planReviewTexts.zh.states;

const stateOf = (line: ReviewLine): State => line.decision?.kind ?? (isWaiting(line) ? 'waiting' : 'sure');

const tones: Readonly<Record<State, Tone>> = {
  waiting: 'warn',
  accepted: 'good',
  edited: 'good',
  rejected: 'bad',
  sure: 'plain',
};

function useTargetText(): (target: CorrectedTarget) => string {
  const { signs } = useTexts(planReviewTexts);
  return ({ comparator, value, value2, unit, schoolLevel, by }) => {
    const number = value2 === null ? String(value) : `${value}—${value2}`;
    const measured = unit === '%' ? `${number}%` : `${number} ${unit}`;
    return [schoolLevel, `${signs[comparator]} ${measured}`.trim(), by].filter((part) => part !== null).join(' · ');
  };
}

interface ReadingCardProps {
  readonly line: ReviewLine;
  readonly row: Row<'reading'> | undefined;
  readonly isLit: boolean;
  readonly onPoint: () => void;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
  readonly onReset: () => void;
}

function Actions({ line, onAccept, onEdit, onReject, onReset }: Omit<ReadingCardProps, 'row' | 'isLit' | 'onPoint'>) {
  const t = useTexts(planReviewTexts);
  return (
    <Space wrap size="small">
      <Button size="small" onClick={onAccept}>
        {t.accept}
      </Button>
      <Button size="small" onClick={onEdit}>
        {t.edit}
      </Button>
      <Button size="small" onClick={onReject}>
        {t.reject}
      </Button>
      {line.decision !== null && (
        <Button size="small" type="link" onClick={onReset}>
          {t.reset}
        </Button>
      )}
    </Space>
  );
}

/** One target: what stands, what it was read from, and what a person says to it. */
export function ReadingCard({ line, row, isLit, onPoint, ...acts }: ReadingCardProps) {
  const t = useTexts(planReviewTexts);
  const targetText = useTargetText();
  const card = useRef<HTMLLIElement>(null);
  const { target, task, needsPerson, damage } = line;
  const standing = standingOf(line);
  const state = stateOf(line);
  const decidedAt = row?.clocks['decision'];
  useEffect(() => {
    if (isLit) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    <li ref={card} className="reading" data-lit={isLit} data-state={state}>
      <button type="button" className="reading-head" aria-current={isLit} onClick={onPoint}>
        <span className="quiet">
          {target.taskId} {task?.heading}
        </span>
        <strong>
          {standing.indicator} {targetText(standing)}
        </strong>
        <span className="reading-quote">{target.quote}</span>
      </button>
      {damage !== null && (
        <span className="reading-damage">
          <WarningOutlined aria-hidden /> {t.damaged(damage.found, damage.suggested)}
        </span>
      )}
      {needsPerson && damage === null && <span className="quiet">{t.unsure}</span>}
      <Space wrap>
        <Mark tone={tones[state]}>{t.states[state]}</Mark>
        {line.decision !== null && decidedAt !== undefined && (
          <span className="quiet">{formatMoment(timeOf(decidedAt))}</span>
        )}
      </Space>
      {isLit && <Actions line={line} {...acts} />}
    </li>
  );
}
