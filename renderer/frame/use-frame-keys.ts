import { useEffect } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';

/** Ctrl+K everywhere; Ctrl+Z where no field has an undo of its own. */
export function useFrameKeys({ search, undo }: { search: () => void; undo: () => Promise<void> }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === 'k') search();
      else if (key === 'z' && !isTyping(event.target)) void undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [search, undo]);
}
