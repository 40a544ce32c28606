import { useEffect, useRef, useState } from 'react';
import { watch } from '../db/live.ts';

/** The answer of a query over the database, kept up to date; `undefined` until the first one. `key` names the query. */
export function useLive<T>(key: string, query: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  // The query is a new function at each render; its key says when it is another one.
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  useEffect(
    () =>
      watch(
        () => latest.current(),
        (value) => setAnswer({ key, value }),
      ),
    [key],
  );
  return answer?.key === key ? answer.value : undefined;
}
