import type { ReactNode } from 'react';
import { Button } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { resultByForm, type AnswerForm, type Given } from '#shared/domain/inspection/form.ts';
import { judge } from '#shared/domain/inspection/judge.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import type { Giving } from '../use-giving.ts';
import { gapText, sideOf } from './measured.ts';
import { fieldTexts } from './texts.ts';

type SuggestionProps = {
  readonly form: AnswerForm;
  /** As it stands in the field. */
  readonly given: Given;
  readonly giving: Giving;
  /** Why; null where the result says it all. */
  readonly children?: ReactNode;
};

/** What the figure or value says by itself, and the button that takes it as the result. */
export function Suggestion({ form, given, giving, children = null }: SuggestionProps): ReactNode {
  const say = useTexts(fieldTexts);
  const results = useTexts(resultTexts);
  const said = resultByForm(form, given);
  if (said === null) return null;
  return (
    <>
      <Mark tone={said === 'met' ? 'good' : 'bad'}>{children ?? results[said]}</Mark>
      {given.result === null ? (
        <Button onClick={() => void giving.choose({ measured: given.measured, value: given.value })}>
          {say.adopt(results[said])}
        </Button>
      ) : null}
    </>
  );
}

/** A figure held against its threshold, in words. */
export function AgainstThreshold(props: { readonly figure: number; readonly threshold: Threshold }): ReactNode {
  const say = useTexts(fieldTexts);
  const { figure, threshold } = props;
  const judgement = judge(figure, threshold);
  const side = sideOf(figure, threshold, judgement);
  if (side === 'reached') return say.reached;
  return judgement.gap === 0
    ? say.notReached(thresholdText(threshold))
    : say[side](gapText(judgement.gap, threshold.unit));
}
