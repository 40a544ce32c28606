import { useEffect } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';
import type { LineActs } from './line-actions.tsx';

export interface ReviewKeys extends LineActs {
  readonly addTarget: () => void;
  readonly addTask: () => void;
  readonly mark: () => void;
  readonly move: (by: 1 | -1) => void;
}

/** A key pressed on a button belongs to the button, but for the letters. */
const isButtonKey = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof Element &&
  event.target.closest('button') !== null;

/** The whole review from the keyboard; silent while someone types or a dialog is open. */
export function useReviewKeys(keys: ReviewKeys, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const acts: Readonly<Record<string, () => void>> = {
      a: keys.accept,
      e: keys.edit,
      enter: keys.edit,
      x: keys.reject,
      m: keys.merge,
      s: keys.split,
      r: keys.reset,
      n: keys.addTarget,
      t: keys.addTask,
      ' ': keys.mark,
      j: () => keys.move(1),
      arrowdown: () => keys.move(1),
      k: () => keys.move(-1),
      arrowup: () => keys.move(-1),
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isButtonKey(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys, isOn]);
}
