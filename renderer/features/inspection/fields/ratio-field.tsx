import type { ReactNode } from 'react';
import { Input } from 'antd';
import { z } from 'zod';
import { useTexts } from '#renderer/i18n/texts.ts';
import { percentOf, percentText } from '#shared/domain/inspection/form.ts';
import { FIELD_IDS } from '../focus-field.ts';
import { EntryNote, isWrong } from './entry-note.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { readRatio, type CountTexts } from './reading.ts';
import { AgainstThreshold, Suggestion } from './suggestion.tsx';
import { fieldTexts } from './texts.ts';
import { useEntry } from './use-entry.ts';

/** Both counts are one text while they are typed, so that they are stored as one and neither overtakes the other. */
const countsSchema = z.tuple([z.string(), z.string()]);
const countsOf = (text: string): CountTexts => countsSchema.parse(JSON.parse(text));
const textOf = (count: number | null): string => (count === null ? '' : String(count));

/** So many of so many, with the share they make. */
export function RatioField({ form, given, giving }: FieldProps<'ratio'>): ReactNode {
  const say = useTexts(fieldTexts);
  const { value } = given;
  const stored: CountTexts = value?.kind === 'ratio' ? [textOf(value.count), textOf(value.total)] : ['', ''];
  const entry = useEntry({
    stored: JSON.stringify(stored),
    read: (text) => readRatio(countsOf(text), form),
    onType: (typed) => giving.type({ value: typed }),
    onEnter: (typed) => giving.enter({ value: typed }),
  });
  const [count, total] = countsOf(entry.text);
  const { reading } = entry;
  const percent = reading.kind === 'value' && reading.value.kind === 'ratio' ? percentOf(reading.value) : null;
  const part = (label: string, text: string, change: (text: string) => CountTexts): ReactNode => (
    <label className="count">
      <span>{label}</span>
      <Input
        id={label === form.countLabel ? FIELD_IDS.value : undefined}
        className="figure-input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        status={isWrong(entry) ? 'error' : ''}
        aria-invalid={isWrong(entry)}
        value={text}
        onChange={(event) => entry.change(JSON.stringify(change(event.target.value)))}
        onBlur={entry.onBlur}
        onPressEnter={({ nativeEvent, currentTarget }) => {
          if (nativeEvent.isComposing) return;
          // From the first count on to the second.
          if (percent === null) currentTarget.closest('.field')?.querySelectorAll('input')[1]?.focus();
          else entry.enter();
        }}
      />
    </label>
  );
  return (
    <FieldRow label={say.counts} fieldKey="M">
      {part(form.countLabel, count, (text) => [text, total])}
      <span aria-hidden>/</span>
      {part(form.totalLabel, total, (text) => [count, text])}
      <EntryNote entry={entry} isSettled={given.result !== null}>
        {percent === null || reading.kind !== 'value' ? null : (
          <>
            <strong>= {percentText(percent)}</strong>
            {form.threshold === null ? null : (
              <Suggestion form={form} given={{ ...given, value: reading.value }} giving={giving}>
                <AgainstThreshold figure={percent} threshold={form.threshold} />
              </Suggestion>
            )}
          </>
        )}
      </EntryNote>
    </FieldRow>
  );
}
