import type { ShellError } from '#shared/ipc/contract.ts';
import type { Change } from '#shared/schema/change.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import { fail, type Result } from '#shared/util/result.ts';
import { JOURNAL_BATCH, type JournalPort } from '../db/journal.ts';

export type JournalState = {
  readonly isFlushed: boolean;
  readonly at: string | null;
  readonly error: ShellError | null;
  readonly throughSeq: number;
};

const RETRY_DELAY_MS = 2_000;

/**
 * Carries committed changes to the journal in order, many at a time when they come faster than the disk. While the disk
 * refuses (full, taken away) the changes wait here and in Dexie, are tried again, and the state says so.
 */
export function createJournalWriter(journal: JournalPort, own: DeviceId, onState: (state: JournalState) => void) {
  let waiting: Change[] = [];
  let running: Promise<void> | null = null;
  let state: JournalState = { isFlushed: true, at: null, error: null, throughSeq: 0 };
  const update = (next: Partial<JournalState>): void => {
    state = { ...state, ...next };
    onState(state);
  };

  /** A line to main that breaks is one more way in which the journal does not take them now. */
  async function append(batch: readonly Change[]): Promise<Result<{ at: string }, ShellError>> {
    try {
      return await journal.append(batch);
    } catch (cause) {
      console.error('the journal did not answer', cause);
      return fail({ kind: 'fault', message: '' });
    }
  }

  async function drain(): Promise<void> {
    if (state.error !== null) update({ error: null });
    while (waiting.length > 0) {
      const batch = waiting.slice(0, JOURNAL_BATCH);
      const result = await append(batch);
      if (!result.ok) {
        update({ error: result.error });
        setTimeout(() => void start(), RETRY_DELAY_MS);
        return;
      }
      waiting = waiting.slice(batch.length);
      const mine = batch.filter((change) => change.clock.endsWith(own));
      const throughSeq = mine.reduce((seq, change) => Math.max(seq, change.seq), state.throughSeq);
      update({ isFlushed: waiting.length === 0, at: result.value.at, error: null, throughSeq });
    }
  }

  async function start(): Promise<void> {
    running ??= drain().finally(() => {
      running = null;
    });
    await running;
    // What was added after the loop looked for the last time, but before it ended.
    if (waiting.length > 0 && state.error === null) await start();
  }

  return {
    /** Answers when these changes are fsynced, or when the journal has refused them for now. */
    append(changes: readonly Change[]): Promise<void> {
      // Not as arguments of one call: an import has more of them than a call may.
      for (const change of changes) waiting.push(change);
      update({ isFlushed: false });
      return start();
    },
    flush: start,
    /** Own changes up to this seq are in the journal; what is above must not leave the device yet. */
    startAt(throughSeq: number): void {
      update({ throughSeq });
    },
    get state(): JournalState {
      return state;
    },
  };
}
export type JournalWriter = ReturnType<typeof createJournalWriter>;
