import { create } from 'zustand';
import type { DuxueDatabase } from '../db/database.ts';
import { countOutbox } from '../db/log.ts';

/** What the status line says about writing. `saved` only when everything written is in Dexie and in the journal. */
export type Saving = {
  readonly state: 'saved' | 'saving' | 'failed';
  /** ISO time of the last fsync of the journal, null before the first. */
  readonly journaledAt: string | null;
  /** Own changes the server has not got yet. */
  readonly pending: number;
  /** Plain words on what failed and what to do; null when nothing did. */
  readonly problem: string | null;
};

export const useSaving = create<Saving>(() => ({ state: 'saved', journaledAt: null, pending: 0, problem: null }));

/** Counts what is still to be sent. A store that cannot be read now says so at the next write; the number stays as it was. */
export async function showPending(db: DuxueDatabase): Promise<void> {
  const pending = await countOutbox(db).catch(() => useSaving.getState().pending);
  useSaving.setState({ pending });
}
