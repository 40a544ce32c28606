import type { KeyboardEvent, ReactNode } from 'react';
import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { EntryNote } from './entry-note.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { readMeasured } from './measured.ts';
import { readScore } from './reading.ts';
import { Suggestion } from './suggestion.tsx';
import { TextInput } from './text-input.tsx';
import { fieldTexts } from './texts.ts';
import { useEntry } from './use-entry.ts';

/** Small scales are given in halves. */
const stepOf = (full: number): number => (full <= 10 ? 0.5 : 1);

/** Points between nothing and the full score, typed or stepped. */
export function ScoreField({ form, given, giving }: FieldProps<'score'>): ReactNode {
  const say = useTexts(fieldTexts);
  const { value } = given;
  const entry = useEntry({
    stored: value?.kind === 'score' ? String(value.points) : '',
    read: (text) => readScore(text, form),
    onType: (typed) => giving.type({ value: typed }),
    onEnter: (typed) => giving.enter({ value: typed }),
  });
  const step = (direction: 1 | -1): void => {
    const read = readMeasured(entry.text);
    // From an empty field downward one starts at the full score, upward at nothing.
    const from = read.kind === 'number' ? read.value : direction === 1 ? 0 : form.full;
    const isFirst = read.kind !== 'number';
    const to = isFirst ? from : from + direction * stepOf(form.full);
    entry.change(String(Math.min(form.full, Math.max(0, to))));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  const { reading } = entry;
  return (
    <FieldRow label={say.score} fieldKey="M">
      <Button size="large" aria-label={say.lower} icon={<MinusOutlined aria-hidden />} onClick={() => step(-1)} />
      <TextInput entry={entry} after={say.points(form.full)} inputMode="decimal" onKeyDown={onKeyDown} />
      <Button size="large" aria-label={say.higher} icon={<PlusOutlined aria-hidden />} onClick={() => step(1)} />
      <EntryNote entry={entry} isSettled={given.result !== null}>
        {reading.kind === 'value' ? (
          <Suggestion form={form} given={{ ...given, value: reading.value }} giving={giving} />
        ) : null}
      </EntryNote>
    </FieldRow>
  );
}
