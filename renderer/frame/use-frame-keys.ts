import { useEffect } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';

type FrameKeys = { search: () => void; undo: () => Promise<void>; redo: () => Promise<void> };

/** Ctrl+K everywhere; Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y where no field has an undo of its own. */
export function useFrameKeys({ search, undo, redo }: FrameKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`;
      const canMove = !isTyping(event.target);
      if (key === 'k') search();
      else if (key === 'z' && canMove) void undo();
      else if ((key === 'shift+z' || key === 'y') && canMove) void redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [search, undo, redo]);
}
