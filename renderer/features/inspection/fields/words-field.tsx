import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { FIELD_IDS } from '../focus-field.ts';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { fieldTexts } from './texts.ts';

/** An answer in words. */
export function WordsField({ given, giving }: Omit<FieldProps<'text'>, 'form'>): ReactNode {
  const say = useTexts(fieldTexts);
  const { value } = given;
  const draft = useDraft(value?.kind === 'text' ? value.text : '', (text) =>
    giving.type({ value: text.trim() === '' ? null : { kind: 'text', text } }),
  );
  return (
    <FieldRow label={say.text} fieldKey="M">
      <Input.TextArea
        id={FIELD_IDS.value}
        placeholder={say.textHint}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={20_000}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </FieldRow>
  );
}
