/**
 * Holds the window's closing until the page has committed what is typed: closing from the task bar would otherwise drop
 * the last words. A page that does not answer is waited for until the cap.
 */
export type CloseGuard = {
  /** The window wants to close; false: not yet. */
  readonly mayClose: () => boolean;
  /** The page has nothing left to commit. */
  readonly ready: () => void;
};

export const CLOSE_CAP_MS = 5_000;

export function closeGuard(options: {
  readonly askPage: () => void;
  readonly close: () => void;
  readonly capMs: number;
}): CloseGuard {
  let state: 'open' | 'asked' | 'ready' = 'open';
  let cap: NodeJS.Timeout | undefined;
  const ready = (): void => {
    if (state !== 'asked') return;
    state = 'ready';
    clearTimeout(cap);
    options.close();
  };
  return {
    ready,
    mayClose: () => {
      if (state === 'ready') return true;
      if (state === 'open') {
        state = 'asked';
        cap = setTimeout(ready, options.capMs);
        options.askPage();
      }
      return false;
    },
  };
}
