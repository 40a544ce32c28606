import { useEffect, useRef } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';

interface ListKeys {
  /** The keys of the lines, as they are shown. */
  readonly lines: readonly string[];
  /** The marked line; null: none. */
  readonly at: string | null;
  readonly onMove: (to: string) => void;
  readonly onOpen: (at: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Where a step leads: from no line to the first or last, and never past an end. */
function lineAfter(lines: readonly string[], at: string | null, step: number): string | undefined {
  const place = at === null ? -1 : lines.indexOf(at);
  if (place === -1) return step > 0 ? lines[0] : lines.at(-1);
  return lines[Math.max(0, Math.min(lines.length - 1, place + step))];
}

/** A search field hands its arrows and Enter on to the list it searches. */
const isSearch = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-list-search]') !== null;

/** Arrows move through a list, Enter opens the marked line. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      if (ctrlKey || metaKey || altKey || isComposing || (isTyping(target) && !isSearch(target))) return;
      const { lines, at, onMove, onOpen } = latest.current;
      const step = STEPS[key];
      const to = step === undefined ? undefined : lineAfter(lines, at, step);
      // Enter on a link or button is that one's own.
      const isOwn = target instanceof HTMLElement && target.closest('a, button') !== null;
      if (key === 'Enter' && !isOwn && at !== null && lines.includes(at)) onOpen(at);
      else if (to !== undefined) {
        // The link one came by must not take the Enter that is meant for the line.
        if (isOwn) target.blur();
        onMove(to);
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
