import type { ShellError } from '#shared/ipc/contract.ts';
import type { Change } from '#shared/schema/change.ts';
import type { Result } from '#shared/util/result.ts';

/** The journal as the renderer sees it: main's append-only file, or a stand-in with the same promise in tests. */
export type JournalPort = {
  readonly append: (changes: readonly Change[]) => Promise<Result<{ at: string }, ShellError>>;
  readonly read: (
    position: string | null,
  ) => Promise<Result<{ changes: readonly Change[]; next: string | null; end: string; damaged: number }, ShellError>>;
};

/** Most changes in one append: a record stays small enough to be read back in one piece. */
export const JOURNAL_BATCH = 2_000;
