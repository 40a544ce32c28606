/**
 * Holds the window's closing until the page has committed what is typed: closing from the task bar would otherwise drop
 * the last words. A page that does not answer is waited for until the cap; what it cannot store is the user's to give up.
 */
export type CloseGuard = {
  /** The window wants to close; false: not yet. */
  readonly mayClose: () => boolean;
  /** The page has nothing left to commit. */
  readonly ready: () => void;
  /** The page keeps something that it could not store. */
  readonly unsaved: () => void;
};

export const CLOSE_CAP_MS = 5_000;

export function closeGuard(options: {
  readonly askPage: () => void;
  /** Whether to close although something is not stored. */
  readonly askUser: () => Promise<boolean>;
  readonly close: () => void;
  readonly capMs: number;
}): CloseGuard {
  let state: 'open' | 'asked' | 'unsaved' | 'ready' = 'open';
  let cap: NodeJS.Timeout | undefined;
  const letGo = (): void => {
    state = 'ready';
    options.close();
  };
  const ready = (): void => {
    if (state !== 'asked') return;
    clearTimeout(cap);
    letGo();
  };
  const unsaved = async (): Promise<void> => {
    if (state !== 'asked') return;
    clearTimeout(cap);
    state = 'unsaved';
    if (await options.askUser()) letGo();
    else state = 'open';
  };
  return {
    ready,
    unsaved: () => void unsaved(),
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
