import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Input, Space } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { judge } from '#shared/domain/inspection/judge.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import { FIELD_IDS } from './focus-field.ts';
import { gapText, readMeasured, sideOf } from './measured.ts';
import { inspectionTexts } from './texts.ts';

type MeasuredFieldProps = {
  readonly threshold: Threshold;
  readonly measured: number | null;
  readonly result: InspectionResult | null;
  readonly onMeasure: (measured: number | null) => Promise<boolean>;
  /** Enter: the figure stands, go on. */
  readonly onSubmit: (measured: number) => Promise<void>;
  readonly onAdopt: (result: InspectionResult) => void;
};

/** The measured figure, held against the standard while it is typed. */
export function MeasuredField(props: MeasuredFieldProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const { threshold, measured, result, onMeasure, onSubmit, onAdopt } = props;
  // What was typed and is no number stays in the field, so that it can be put right; it is not stored.
  const [refused, setRefused] = useState<string | null>(null);
  const draft = useDraft(measured === null ? '' : String(measured), async (text) => {
    const read = readMeasured(text);
    setRefused(read.kind === 'invalid' ? text : null);
    if (read.kind !== 'invalid') await onMeasure(read.kind === 'blank' ? null : read.value);
  });
  const text = refused ?? draft.text;
  const read = readMeasured(text);
  const onEnter = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || read.kind !== 'number') return;
    // Not awaited: the next item comes at once, and the writes follow one another by themselves.
    void draft.flush();
    void onSubmit(read.value);
  };
  return (
    <div className="item-row">
      <label htmlFor={FIELD_IDS.measured}>
        {say.measured} <KeyHint of="M" />
      </label>
      <div className="measured">
        <Space.Compact>
          <Input
            id={FIELD_IDS.measured}
            className="measured-input"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            status={read.kind === 'invalid' ? 'error' : ''}
            aria-invalid={read.kind === 'invalid'}
            value={text}
            onChange={(event) => {
              setRefused(null);
              draft.onChange(event.target.value);
            }}
            onBlur={draft.onBlur}
            onPressEnter={onEnter}
          />
          <Space.Addon>{threshold.unit}</Space.Addon>
        </Space.Compact>
        <span aria-live="polite" className="measured-verdict">
          {read.kind === 'invalid' ? <Mark tone="bad">{say.measuredInvalid}</Mark> : null}
          {read.kind === 'number' ? (
            <Judged threshold={threshold} measured={read.value} result={result} onAdopt={onAdopt} />
          ) : null}
        </span>
      </div>
    </div>
  );
}

type JudgedProps = Pick<MeasuredFieldProps, 'threshold' | 'result' | 'onAdopt'> & { readonly measured: number };

function Judged({ threshold, measured, result, onAdopt }: JudgedProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const results = useTexts(resultTexts);
  const judgement = judge(measured, threshold);
  const side = sideOf(measured, threshold, judgement);
  const gap = gapText(judgement.gap, threshold.unit);
  return (
    <>
      <Mark tone={judgement.result === 'met' ? 'good' : 'bad'}>
        {side === 'reached'
          ? say.reached
          : judgement.gap === 0
            ? say.notReached(thresholdText(threshold))
            : say[side](gap)}
      </Mark>
      {result === null ? (
        <Button onClick={() => onAdopt(judgement.result)}>{say.adopt(results[judgement.result])}</Button>
      ) : null}
    </>
  );
}
