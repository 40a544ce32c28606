import { useState } from 'react';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import type { Reading } from './reading.ts';

type EntryInput<T> = {
  /** The stored value as it is typed. */
  readonly stored: string;
  readonly read: (text: string) => Reading<T>;
  /** Answers whether it is stored. */
  readonly onType: (value: T | null) => Promise<boolean>;
  readonly onEnter: (value: T) => void;
};

/**
 * A field for something that is read from text. What cannot be read, or cannot be, stays in the field to be put right and
 * is not stored. What is hard to believe is stored, and asked about before it is let through the first time.
 */
export function useEntry<T>({ stored, read, onType, onEnter }: EntryInput<T>) {
  const [refused, setRefused] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const draft = useDraft(stored, async (text) => {
    const reading = read(text);
    const isStorable = reading.kind === 'value' || reading.kind === 'blank';
    setRefused(isStorable ? null : text);
    return isStorable ? onType(reading.kind === 'blank' ? null : reading.value) : true;
  });
  const text = refused ?? draft.text;
  const reading = read(text);
  const enter = (): void => {
    if (reading.kind !== 'value') return;
    void draft.flush();
    if (reading.doubt === null || confirmed === text || asked === text) onEnter(reading.value);
    else setAsked(text);
  };
  return {
    text,
    reading,
    /** Somebody has looked at this very text and said that it is right. */
    isConfirmed: confirmed === text,
    confirm: () => setConfirmed(text),
    change: (changed: string) => {
      setRefused(null);
      draft.onChange(changed);
    },
    onBlur: draft.onBlur,
    enter,
  };
}
export type FieldEntry<T> = ReturnType<typeof useEntry<T>>;
