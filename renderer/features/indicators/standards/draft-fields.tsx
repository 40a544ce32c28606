import { Input } from 'antd';
import { useState } from 'react';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { parseNumber } from './parse-number.ts';
import { standardsTexts } from './texts.ts';

interface TextFieldProps {
  readonly label: string;
  readonly stored: string;
  readonly maxLength: number;
  /** Shown while nothing is written; null where the label stands beside. */
  readonly hint: string | null;
  readonly onCommit: (text: string) => Promise<boolean>;
}

export function TextField({ label, stored, maxLength, hint, onCommit }: TextFieldProps) {
  const draft = useDraft(stored, onCommit);
  return (
    <Input
      aria-label={label}
      placeholder={hint ?? undefined}
      maxLength={maxLength}
      value={draft.text}
      onChange={(event) => draft.onChange(event.target.value)}
      onBlur={draft.onBlur}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly stored: number | null;
  /** What is doubtful about the number, or null. */
  readonly warning: string | null;
  readonly onCommit: (value: number | null) => Promise<boolean>;
}

/** A number or nothing; what is no number stays in the field, is said to be none, and is not stored. */
export function NumberField({ label, stored, warning, onCommit }: NumberFieldProps) {
  const t = useTexts(standardsTexts).editor;
  const [refused, setRefused] = useState<string | null>(null);
  const draft = useDraft(stored === null ? '' : String(stored), async (text) => {
    const value = parseNumber(text);
    setRefused(value === undefined ? text : null);
    return value === undefined ? true : onCommit(value);
  });
  const said = refused === null ? warning : t.notNumber;
  return (
    <>
      <Input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        status={refused === null ? (warning === null ? '' : 'warning') : 'error'}
        value={refused ?? draft.text}
        onChange={(event) => {
          setRefused(null);
          draft.onChange(event.target.value);
        }}
        onBlur={draft.onBlur}
      />
      {said !== null && (
        <div role="alert" className={refused === null ? 'field-warning' : 'field-refused'}>
          {said}
        </div>
      )}
    </>
  );
}
