import type { SyncError } from '#shared/protocol/error.ts';
import { fail, type Result } from '#shared/util/result.ts';
import type { SyncClient } from '../helpers/sync-client.ts';
import type { Random } from './random.ts';

export type FaultyLine = Pick<SyncClient, 'push' | 'pull' | 'snapshot'> & { state: 'good' | 'bad' | 'down' };

const cut: Result<never, SyncError & { status: number }> = fail({
  kind: 'unreachable',
  remedy: 'retryLater',
  message: 'cut by the test',
  retryAfterMs: null,
  status: 0,
});

/** A line that loses requests, loses replies to requests that were obeyed, and sends requests twice. */
export function faultyLine(client: SyncClient, random: Random): FaultyLine {
  const line: FaultyLine = {
    state: 'bad',
    push: (changes) => over(() => client.push(changes)),
    pull: (after, limit, mark) => over(() => client.pull(after, limit, mark)),
    snapshot: (cursor) => over(() => client.snapshot(cursor)),
  };
  const over = async <R extends object>(ask: () => Promise<R>): Promise<R | typeof cut> => {
    if (line.state === 'down') return cut;
    if (line.state === 'good') return ask();
    const turn = random.below(10);
    if (turn === 0) return cut;
    if (turn === 1) return ask().then(() => cut);
    if (turn === 2) return Promise.all([ask(), ask()]).then(([first]) => first);
    return ask();
  };
  return line;
}
