import type { ReactNode } from 'react';
import { Button } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { resultSchema, type InspectionResult } from '#shared/schema/inspection.ts';
import { StateIcon } from './state-icon.tsx';
import { inspectionTexts } from './texts.ts';

type AnswerButtonsProps = {
  readonly result: InspectionResult | null;
  readonly onAnswer: (result: InspectionResult | null) => void;
};

/** Three large targets; the chosen one can be taken back. */
export function AnswerButtons({ result, onAnswer }: AnswerButtonsProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const results = useTexts(resultTexts);
  return (
    <div className="answers" role="group" aria-label={say.answers}>
      {resultSchema.options.map((option, index) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === result}
          aria-keyshortcuts={String(index + 1)}
          className={`answer answer-${option}`}
          onClick={() => onAnswer(option)}
        >
          <KeyHint of={String(index + 1)} />
          <span aria-hidden>
            <StateIcon result={option} />
          </span>
          <span>{results[option]}</span>
        </button>
      ))}
      {result === null ? null : (
        <Button type="text" onClick={() => onAnswer(null)}>
          {say.clear}
        </Button>
      )}
    </div>
  );
}
