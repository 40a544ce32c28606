import { useState, type ReactNode } from 'react';
import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Popover } from 'antd';
import dayjs from 'dayjs';
import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { EntryNote } from './entry-note.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { readDate } from './reading.ts';
import { Suggestion } from './suggestion.tsx';
import { TextInput } from './text-input.tsx';
import { fieldTexts } from './texts.ts';
import { useEntry } from './use-entry.ts';

/** A day, typed in any of the usual ways, taken from the calendar, or today by one key. */
export function DateField({ form, given, giving }: FieldProps<'date'>): ReactNode {
  const say = useTexts(fieldTexts);
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const { value } = given;
  const date = value?.kind === 'date' ? value.date : null;
  const entry = useEntry({
    stored: date ?? '',
    read: (text) => readDate(text, form, today),
    onType: (typed) => giving.type({ value: typed }),
    onEnter: (typed) => giving.enter({ value: typed }),
  });
  const { reading } = entry;
  const choose = (day: string): void => {
    setOpen(false);
    entry.change(day);
  };
  return (
    <FieldRow label={say.date} fieldKey="M">
      <TextInput entry={entry} after={null} inputMode="numeric" placeholder={say.dateHint} />
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        trigger="click"
        content={
          <div className="field-calendar">
            <Calendar
              fullscreen={false}
              value={dayjs(date ?? today)}
              onSelect={(day, { source }) => (source === 'date' ? choose(day.format('YYYY-MM-DD')) : undefined)}
            />
          </div>
        }
      >
        <Button size="large" aria-label={say.calendar} icon={<CalendarOutlined aria-hidden />} />
      </Popover>
      <Button size="large" onClick={() => choose(today)}>
        {say.today} <KeyHint of="T" />
      </Button>
      <EntryNote entry={entry} isSettled={given.result !== null}>
        {reading.kind === 'value' ? (
          <Suggestion form={form} given={{ ...given, value: reading.value }} giving={giving} />
        ) : null}
      </EntryNote>
    </FieldRow>
  );
}
