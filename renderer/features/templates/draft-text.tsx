import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';

type DraftTextProps = {
  readonly label: string;
  readonly stored: string;
  readonly placeholder?: string;
  /** 1: a line; more: a text that grows. */
  readonly rows: number;
  readonly maxLength: number;
  readonly onCommit: (text: string) => Promise<boolean>;
};

/** A text that is written as it is typed. */
export function DraftText({ label, stored, placeholder, rows, maxLength, onCommit }: DraftTextProps): ReactNode {
  const { text, onChange, onBlur } = useDraft(stored, onCommit);
  const shared = {
    'aria-label': label,
    placeholder,
    maxLength,
    value: text,
    onBlur,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <label>
      {label}
      {rows === 1 ? <Input {...shared} /> : <Input.TextArea {...shared} autoSize={{ minRows: rows }} />}
    </label>
  );
}
