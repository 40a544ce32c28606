import { useEffect, useState } from 'react';
import { must } from '#shared/util/must.ts';
import { useSaving } from '../stores/saving.ts';
import { typedText } from './typed-text.ts';

/** How long typing may rest before it is written: at most this much is lost when the power goes. */
export const DRAFT_DELAY_MS = 300;
/** What could not be stored is tried again this often, on its screen and after it was left. */
const RETRY_DELAY_MS = 2_000;

type Commit = (text: string) => Promise<boolean>;
type Flush = () => Promise<boolean>;

/** Of the fields on the screen. */
const onScreen = new Set<Flush>();
/** Of fields that were left before their text was stored. They go first: what is typed later into the same field stands. */
const leftBehind = new Set<Flush>();

/**
 * Writes every text that is being typed; called before the window closes and before a record is read for signing.
 * Answers whether all of it is stored.
 */
export async function flushDrafts(): Promise<boolean> {
  const stored = await Promise.all([...leftBehind, ...onScreen].map((flush) => flush()));
  return stored.every(Boolean);
}

/** Hands over what is typed in time; what could not be stored is tried again, also once the field has been left. */
function createField(show: (text: string | null) => void) {
  let commit: Commit | null = null;
  const typed = typedText({ commit: (text) => commitOrSay(() => must(commit, 'the field is drawn')(text)), show });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flushIn = (delayMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  };
  const flush: Flush = async () => {
    clearTimeout(timer);
    if (onScreen.has(flush)) for (const former of leftBehind) void former();
    const isStored = await typed.flush();
    if (isStored) leftBehind.delete(flush);
    else flushIn(RETRY_DELAY_MS);
    return isStored;
  };
  return {
    flush,
    /** What is drawn last says how a text is stored. */
    commitBy: (latest: Commit): void => {
      commit = latest;
    },
    type: (text: string): void => {
      typed.type(text);
      flushIn(DRAFT_DELAY_MS);
    },
    come: (): void => {
      onScreen.add(flush);
      leftBehind.delete(flush);
    },
    leave: (): void => {
      onScreen.delete(flush);
      leftBehind.add(flush);
      void flush();
    },
  };
}

/**
 * A text field over a stored value: what is typed shows at once and is committed 300 ms after the last key, on blur, on
 * leaving the screen and before the window closes. A stored value that changes meanwhile shows when nothing is being
 * typed. `commit` answers whether the text needs no more keeping: until it does, the field keeps it and tries again.
 */
export function useDraft(stored: string, commit: Commit) {
  const [draft, setDraft] = useState<string | null>(null);
  const [field] = useState(() => createField(setDraft));
  useEffect(() => field.commitBy(commit));
  useEffect(() => {
    field.come();
    return field.leave;
  }, [field]);
  return { text: draft ?? stored, onChange: field.type, onBlur: () => void field.flush(), flush: field.flush };
}

/** A commit says itself what it could not store; one that fails in any other way is our mistake, and no word is lost by it. */
async function commitOrSay(commit: () => Promise<boolean>): Promise<boolean> {
  try {
    return await commit();
  } catch (cause) {
    console.error('committing what was typed failed', cause);
    useSaving.setState({ state: 'failed', problem: '刚才输入的内容还没有保存，会自动再试。请不要关闭窗口。' });
    return false;
  }
}
