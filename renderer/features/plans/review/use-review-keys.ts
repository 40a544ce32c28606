import { useEffect } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';
import type { LineActs } from './line-acts.ts';

export interface ReviewKeys extends LineActs {
  readonly addTarget: () => void;
  readonly addTask: () => void;
  readonly mark: () => void;
  readonly move: (by: 1 | -1) => void;
}

/** Space and Enter on a button press it; on the reading that was clicked they mean the reading. */
const isButtonKey = ({ key, target }: KeyboardEvent): boolean =>
  (key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button:not(.reading-head)') !== null;

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
