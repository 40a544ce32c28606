import { WarningOutlined } from '@ant-design/icons';
import { Button, Space, Tag } from 'antd';
import { memo, useEffect, useRef } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { stateOf, type ReviewLine, type ReviewState } from '#shared/domain/plan-review/review-line.ts';
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

/** What a person can say to the line that is lit. */
export interface LineActs {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly merge: () => void;
  readonly split: () => void;
  readonly reset: () => void;
}

function Actions({ line, acts }: { readonly line: ReviewLine; readonly acts: LineActs }) {
  const t = useTexts(planReviewTexts);
  const isAdded = line.read === null;
  return (
    <Space wrap size="small">
      {!isAdded && (
        <Button size="small" onClick={acts.accept}>
          {t.accept}
        </Button>
      )}
      <Button size="small" onClick={acts.edit}>
        {t.edit}
      </Button>
      {!isAdded && (
        <>
          <Button size="small" onClick={acts.reject}>
            {t.reject}
          </Button>
          <Button size="small" onClick={acts.merge}>
            {t.merge}
          </Button>
          <Button size="small" onClick={acts.split}>
            {t.split}
          </Button>
        </>
      )}
      {line.decision !== null && (
        <Button size="small" type="link" onClick={acts.reset}>
          {isAdded ? t.removeAdded : t.reset}
        </Button>
      )}
    </Space>
  );
}

interface ReadingCardProps {
  readonly line: ReviewLine;
  readonly row: Row<'reading'> | undefined;
  readonly onPoint: (id: string) => void;
  /** Null while another line is lit. */
  readonly acts: LineActs | null;
}

/** One task or target: what stands, what it was read from, and what a person says to it. A plan has hundreds of them. */
export const ReadingCard = memo(function ReadingCard({ line, row, onPoint, acts }: ReadingCardProps) {
  const isLit = acts !== null;
  const t = useTexts(planReviewTexts);
  const lineText = useLineText();
  const card = useRef<HTMLLIElement>(null);
  const { id, kind, task, quote, needsPerson, damage } = line;
  const state = stateOf(line);
  useEffect(() => {
    if (isLit) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    <li ref={card} className="reading" data-kind={kind} data-lit={isLit} data-state={state}>
      <button type="button" className="reading-head" aria-current={isLit} onClick={() => onPoint(id)}>
        <span className="quiet">
          <Tag>{t.kinds[kind]}</Tag> {task?.id} {kind === 'target' && task?.heading}
        </span>
        <strong>{lineText(line)}</strong>
        {kind === 'target' && <span className="reading-quote">{quote}</span>}
      </button>
      {damage !== null && (
        <span className="reading-damage">
          <WarningOutlined aria-hidden /> {t.damaged(damage.found, damage.suggested)}
        </span>
      )}
      {needsPerson && damage === null && <span className="quiet">{kind === 'task' ? t.noNumber : t.unsure}</span>}
      <Space wrap>
        <Mark tone={tones[state]}>{t.states[state]}</Mark>
        {line.decision !== null && row?.decidedAt !== undefined && (
          <span className="quiet">{t.by(row.decidedBy ?? t.unsigned, formatMoment(row.decidedAt))}</span>
        )}
      </Space>
      {acts !== null && <Actions line={line} acts={acts} />}
    </li>
  );
});
