/**
 * Runs works one after the other: each begins once the one before has ended, well or not; the first begins at once. A
 * work that fails fails for who asked for it, and for nobody after.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> | null = null;
  return (work) => {
    const turn = last === null ? work() : last.then(work);
    const ended: Promise<unknown> = turn
      .catch(() => undefined)
      .finally(() => {
        if (last === ended) last = null;
      });
    last = ended;
    return turn;
  };
}
