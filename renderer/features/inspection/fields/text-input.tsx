import type { KeyboardEvent, ReactNode } from 'react';
import { Input, Space } from 'antd';
import { FIELD_IDS } from '../focus-field.ts';
import { isWrong } from './entry-note.tsx';
import type { FieldEntry } from './use-entry.ts';

type TextInputProps<T> = {
  readonly entry: FieldEntry<T>;
  /** Unit, or nothing. */
  readonly after: string | null;
  readonly inputMode: 'decimal' | 'numeric';
  readonly placeholder?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** One short text that is read as something, with Enter to let it stand. */
export function TextInput<T>({ entry, after, inputMode, placeholder = '', onKeyDown }: TextInputProps<T>): ReactNode {
  const input = (
    <Input
      id={FIELD_IDS.value}
      className="figure-input"
      inputMode={inputMode}
      autoComplete="off"
      maxLength={20}
      placeholder={placeholder}
      status={isWrong(entry) ? 'error' : ''}
      aria-invalid={isWrong(entry)}
      value={entry.text}
      onChange={(event) => entry.change(event.target.value)}
      onBlur={entry.onBlur}
      onKeyDown={onKeyDown}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) entry.enter();
      }}
    />
  );
  if (after === null) return input;
  return (
    <Space.Compact>
      {input}
      <Space.Addon>{after}</Space.Addon>
    </Space.Compact>
  );
}
