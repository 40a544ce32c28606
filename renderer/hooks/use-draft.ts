import { useCallback, useEffect, useRef, useState } from 'react';

/** How long typing may rest before it is written: at most this much is lost when the power goes. */
export const DRAFT_DELAY_MS = 300;

const open = new Set<() => Promise<void>>();

/** Writes every text that is being typed; called before the window closes and before a record is read for signing. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((flush) => flush()));
}

/**
 * A text field over a stored value: what is typed shows at once and is committed 300 ms after the last key, on blur, on
 * leaving the screen and before the window closes. A stored value that changes meanwhile shows when nothing is being typed.
 */
export function useDraft(stored: string, commit: (text: string) => Promise<unknown>) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<{ text: string | null; commit: (text: string) => Promise<unknown> }>({ text: null, commit });
  useEffect(() => {
    latest.current.commit = commit;
  });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const { text } = latest.current;
    if (text === null) return;
    latest.current.text = null;
    await latest.current.commit(text);
    setDraft((shown) => (shown === text ? null : shown));
  }, []);

  useEffect(() => {
    open.add(flush);
    return () => {
      open.delete(flush);
      void flush();
    };
  }, [flush]);

  const onChange = useCallback(
    (text: string) => {
      latest.current.text = text;
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), DRAFT_DELAY_MS);
    },
    [flush],
  );
  return { text: draft ?? stored, onChange, onBlur: () => void flush(), flush };
}
