import type { ShellError } from '#shared/ipc/contract.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { bridge } from './bridge.ts';
import { DATABASE_NAME, DuxueDatabase } from './db/database.ts';
import type { JournalPort } from './db/journal.ts';
import { getMeta } from './db/meta.ts';
import { reconcile, type Reconciliation } from './db/reconcile.ts';
import { takeUpSetAside } from './db/set-aside.ts';
import { flushDrafts } from './hooks/use-draft.ts';
import { createJournalWriter, type JournalState } from './stores/journal-writer.ts';
import { setRuntime } from './stores/runtime.ts';
import { showPending, useSaving } from './stores/saving.ts';
import { sessionStore } from './stores/session.ts';
import { startSyncing } from './stores/syncing.ts';
import { startOwnTemplates } from './stores/templates.ts';

/** Why the app cannot show its screens. Nothing was deleted in any of these cases. */
export type StartProblem = { readonly kind: 'storeBroken' | 'journalBroken' | 'shellBroken'; readonly message: string };

const OPEN_TRIES = 3;
/** A database that a full disk lets hang never answers. Well below what main waits before it closes the window unasked. */
const STORE_PATIENCE_MS = 3_000;

const journalPort: JournalPort = {
  append: (changes) => bridge.journalAppend({ changes: [...changes] }),
  read: (position) => bridge.journalRead({ position }),
};

/** Opens the store, compares it with the journal, and puts the app together. Screens may be shown when it answers ok. */
export async function start(): Promise<Result<Reconciliation, StartProblem>> {
  const info = await bridge.appInfo();
  if (!info.ok) return fail({ kind: 'shellBroken', message: info.error.message });
  const db = await openDatabase();
  if (db === null)
    return fail({ kind: 'storeBroken', message: '本机数据打不开。原文件没有删除，可以用备用记录恢复。' });
  const reconciled = await reconcile(db, journalPort, info.value.deviceId);
  if (!reconciled.ok) return fail({ kind: 'journalBroken', message: reconciled.error.message });
  await takeUpSetAside(db, { own: info.value.deviceId, version: info.value.version });
  const journal = createJournalWriter(journalPort, info.value.deviceId, showJournal);
  journal.startAt((await getMeta(db, 'tip')).seq);
  setRuntime({ db, journal, info: info.value });
  sessionStore.setState({ info: info.value, person: await getMeta(db, 'person') });
  await showPending(db);
  bridge.onWindowClosing(() => void closeDown());
  await startOwnTemplates();
  await startSyncing();
  return ok(reconciled.value);

  async function closeDown(): Promise<void> {
    const isStored = await Promise.race([flushDrafts(), unanswered(STORE_PATIENCE_MS)]);
    if (!isStored) return void (await bridge.appUnsavedAtClose());
    await journal.flush();
    await bridge.appReadyToClose();
  }
}

const unanswered = (afterMs: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), afterMs));

/** A store may be busy for a moment after a hard stop; it is tried again, and never deleted. */
async function openDatabase(): Promise<DuxueDatabase | null> {
  for (let turn = 0; turn < OPEN_TRIES; turn += 1) {
    const db = new DuxueDatabase(DATABASE_NAME);
    try {
      await db.open();
      return db;
    } catch {
      db.close();
    }
  }
  return null;
}

function showJournal({ isFlushed, at, error }: JournalState): void {
  if (error !== null) useSaving.setState({ state: 'failed', problem: journalProblem(error), journaledAt: at });
  else useSaving.setState({ state: isFlushed ? 'saved' : 'saving', problem: null, journaledAt: at });
}

/** The database has it already; only the second copy is waiting. */
function journalProblem({ kind, message }: ShellError): string {
  return kind === 'diskFull'
    ? '磁盘已满，备用记录暂时写不进去。刚才的内容已存进这台电脑；请腾出空间，软件会自动补写。'
    : `备用记录暂时写不进去，会自动再试；刚才的内容已存进这台电脑。${message}`;
}
