import { Alert, Button } from 'antd';
import { useState } from 'react';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { settle, type Conflict } from '#renderer/stores/conflicts.ts';
import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { Json } from '#shared/schema/json.ts';
import './conflicts.css';
import { conflictTexts } from './texts.ts';
import { ThirdValue } from './third-value.tsx';
import { useValueText } from './value-text.ts';

interface HeadCardProps {
  readonly head: Conflict['heads'][number];
  readonly field: string;
  readonly isStanding: boolean;
  readonly onChoose: () => void;
}

function HeadCard({ head, field, isStanding, onChoose }: HeadCardProps) {
  const t = useTexts(conflictTexts);
  const valueText = useValueText();
  return (
    <div className="conflict-head">
      <div className="quiet">
        {isStanding ? t.standing : t.other} · {head.author ?? t.unsigned} · {formatMoment(timeOf(head.clock))}
      </div>
      <div className="conflict-value">{valueText(field, head.value)}</div>
      <Button onClick={onChoose}>{t.choose}</Button>
    </div>
  );
}

/** Both values with who wrote them and when; choosing one, or writing a third, ends the conflict. */
export function ConflictChoice({ conflict }: { readonly conflict: Conflict }) {
  const t = useTexts(conflictTexts);
  const [hasFailed, setFailed] = useState(false);

  async function choose(value: Json): Promise<void> {
    setFailed(false);
    try {
      await settle(conflict, value);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="conflict-choice">
      <div className="conflict-heads">
        {conflict.heads.map((head, index) => (
          <HeadCard
            key={head.clock}
            head={head}
            field={conflict.field}
            isStanding={index === 0}
            onChoose={() => void choose(head.value)}
          />
        ))}
      </div>
      <ThirdValue conflict={conflict} onWrite={(value) => void choose(value)} />
      {hasFailed && <Alert type="error" showIcon role="alert" title={t.failed} />}
    </div>
  );
}
