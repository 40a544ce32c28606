import { useEffect, useRef } from 'react';

/** Photographs pasted anywhere on the page; pasted text is left to the field it is for. */
export function usePastedPhotographs(onPaste: (files: readonly File[]) => Promise<void>): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'));
      if (files.length === 0) return;
      event.preventDefault();
      void latest.current(files);
    };
    addEventListener('paste', listen);
    return () => removeEventListener('paste', listen);
  }, []);
}
