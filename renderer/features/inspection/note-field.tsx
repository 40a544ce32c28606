import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { FIELD_IDS } from './focus-field.ts';
import { inspectionTexts } from './texts.ts';

type NoteFieldProps = { readonly note: string; readonly onCommit: (note: string) => Promise<boolean> };

export function NoteField({ note, onCommit }: NoteFieldProps): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const draft = useDraft(note, onCommit);
  return (
    <div className="item-row">
      <label htmlFor={FIELD_IDS.note}>
        {say.note} <KeyHint of="N" />
      </label>
      <Input.TextArea
        id={FIELD_IDS.note}
        placeholder={say.noteHint}
        className="note-text"
        maxLength={20_000}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </div>
  );
}
