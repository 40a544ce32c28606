import type { ReactNode } from 'react';
import { Button } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { isJudged, type AnswerForm, type Given } from '#shared/domain/inspection/form.ts';
import { resultSchema, type InspectionResult } from '#shared/schema/inspection.ts';
import { RESULT_KEYS, resultDigit } from '../keys.ts';
import { leaveAfterPointer } from '../leave-after-pointer.ts';
import { isDecidedByOption } from './options.ts';
import { StateIcon } from '../state-icon.tsx';
import { inspectionTexts } from '../texts.ts';

type AnswerButtonsProps = {
  readonly form: AnswerForm;
  readonly given: Given;
  readonly onAnswer: (result: InspectionResult | null) => void;
};

/**
 * Three large targets; the chosen one can be taken back. What is only recorded can still be said not to apply; where each
 * option says what it means for the result, the option is asked first, and its result can be overruled afterwards.
 */
export function AnswerButtons({ form, given, onAnswer }: AnswerButtonsProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const results = useTexts(resultTexts);
  const { result, value } = given;
  const offered =
    isJudged(form) && (value !== null || !isDecidedByOption(form))
      ? resultSchema.options
      : resultSchema.options.filter((option) => option === 'notApplicable' || option === result);
  return (
    <div className="answers" role="group" aria-label={say.answers}>
      {offered.map((option) => {
        const key = resultDigit(form, option) ?? RESULT_KEYS[option];
        return (
          <button
            key={option}
            type="button"
            aria-pressed={option === result}
            aria-keyshortcuts={key}
            className={`answer answer-${option}`}
            onClick={(event) => {
              leaveAfterPointer(event);
              onAnswer(option);
            }}
          >
            <KeyHint of={key} />
            <span aria-hidden>
              <StateIcon result={option} isAnswered />
            </span>
            <span>{results[option]}</span>
          </button>
        );
      })}
      {result === null ? null : (
        <Button type="text" onClick={() => onAnswer(null)}>
          {say.clear}
        </Button>
      )}
    </div>
  );
}
