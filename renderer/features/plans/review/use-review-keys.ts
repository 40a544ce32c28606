import { useEffect } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';
import type { LineActs } from './reading-card.tsx';

export interface ReviewKeys extends LineActs {
  readonly addTarget: () => void;
  readonly addTask: () => void;
  readonly move: (by: 1 | -1) => void;
}

/** The whole review from the keyboard; silent while someone types or a dialog is open. */
export function useReviewKeys(keys: ReviewKeys, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const acts: Readonly<Record<string, () => void>> = {
      a: keys.accept,
      e: keys.edit,
      x: keys.reject,
      m: keys.merge,
      s: keys.split,
      n: keys.addTarget,
      t: keys.addTask,
      j: () => keys.move(1),
      arrowdown: () => keys.move(1),
      k: () => keys.move(-1),
      arrowup: () => keys.move(-1),
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys, isOn]);
}
