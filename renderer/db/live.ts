import { liveQuery } from 'dexie';

/** Runs a query now and after every change to what it read; answers a function that stops it. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error: (cause: unknown) => {
      // Reading failed for good: let the error boundary of the window show it rather than an eternal spinner.
      queueMicrotask(() => {
        throw new Error('reading from the database failed', { cause });
      });
    },
  });
  return () => subscription.unsubscribe();
}
