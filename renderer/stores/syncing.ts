import { create } from 'zustand';
import { localFault, type SyncError } from '#shared/protocol/error.ts';
import type { Change } from '#shared/schema/change.ts';
import { fail, type Result } from '#shared/util/result.ts';
import { bridge } from '../bridge.ts';
import type { DuxueDatabase } from '../db/database.ts';
import { getMeta } from '../db/meta.ts';
import { syncOnce } from '../sync/engine.ts';
import type { SyncPort, SyncProgress } from '../sync/ports.ts';
import { restMs } from '../sync/rest.ts';
import { getRuntime, sha256Hex } from './runtime.ts';
import { showPending, useSaving } from './saving.ts';
import { onCommitted } from './writing.ts';

export type SyncState = {
  /** `off`: no server was ever set. `waiting`: out of reach, tried again by itself. `failed`: a person has to act. */
  readonly phase: 'off' | 'idle' | 'running' | 'waiting' | 'failed';
  readonly bureau: string | null;
  readonly lastSyncAt: string | null;
  readonly problem: SyncError | null;
  readonly progress: SyncProgress | null;
  /** Changes of colleagues that came altered and were not taken. */
  readonly altered: number;
};

const store = create<SyncState>(() => ({
  phase: 'off',
  bureau: null,
  lastSyncAt: null,
  problem: null,
  progress: null,
  altered: 0,
}));

/** The state of syncing, with the number of own changes still to be sent. */
export function useSyncState(): SyncState & { pending: number } {
  return { ...store(), pending: useSaving((saving) => saving.pending) };
}

/** After a write, changes gather for this long before they are sent. */
const GATHER_MS = 2_000;
/** What others did is asked for this often. */
const PULL_EVERY_MS = 30_000;

const port: SyncPort = {
  push: (changes) => bridge.syncPush({ changes }),
  pull: (after, limit, mark) => bridge.syncPull({ after, limit, ...(mark === null ? {} : { mark }) }),
  snapshot: (cursor) => bridge.syncSnapshot({ cursor }),
  present: async (sha256) => {
    const result = await bridge.blobPresent({ sha256 });
    return result.ok ? result : fail(localFault(result.error.message));
  },
  sendBlob: (sha256) => bridge.syncSendBlob({ sha256 }),
  fetchBlob: (sha256, bytes) => bridge.syncFetchBlob({ sha256, bytes }),
};

let running: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Before this, in milliseconds since 1970, nothing is tried by itself: the server has asked for time. */
let restUntil = 0;

/** Syncs now; a call during a round waits for that round. */
export function syncNow(): Promise<void> {
  if (store.getState().phase === 'off') return Promise.resolve();
  running ??= round().finally(() => {
    running = null;
    const askedMs = restMs(store.getState().problem);
    restUntil = Date.now() + (askedMs ?? 0);
    schedule(askedMs ?? PULL_EVERY_MS);
  });
  return running;
}

async function round(): Promise<void> {
  const { db, journal, info } = getRuntime();
  store.setState({ phase: 'running', progress: null });
  const onReceived = (changes: readonly Change[]): void => void journal.append(changes);
  const result = await syncOnce(
    { db, port, own: info.deviceId, sha256: sha256Hex, throughSeq: () => journal.state.throughSeq, onReceived },
    (progress) => store.setState({ progress }),
  );
  if (result.ok) store.setState({ phase: 'idle', lastSyncAt: new Date().toISOString(), problem: null, progress: null });
  else
    store.setState({
      phase: result.error.remedy === 'retryLater' ? 'waiting' : 'failed',
      problem: result.error,
      progress: null,
    });
  await showPending(db);
  await showAltered(db);
}

/** A store that cannot be read now has been told of by the round itself. */
async function showAltered(db: DuxueDatabase): Promise<void> {
  const altered = await getMeta(db, 'altered').catch(() => store.getState().altered);
  store.setState({ altered });
}

function schedule(delayMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void syncNow(), Math.max(delayMs, restUntil - Date.now()));
}

/** Reads whether this device is enrolled, and from then on syncs by itself. */
export async function startSyncing(): Promise<void> {
  const settings = await bridge.syncSettings();
  if (settings.ok && settings.value !== null) store.setState({ phase: 'idle', bureau: settings.value.bureau });
  onCommitted(() => {
    if (store.getState().phase !== 'off') schedule(GATHER_MS);
  });
  window.addEventListener('online', () => void syncNow());
  void syncNow();
}

/** Joins the bureau's server; everything written so far is then sent. */
export async function enrol(url: string, joinCode: string): Promise<Result<{ bureau: string }, SyncError>> {
  const result = await bridge.syncEnrol({ url, joinCode });
  if (result.ok) {
    store.setState({ phase: 'idle', bureau: result.value.bureau, problem: null });
    void syncNow();
  }
  return result;
}

/** Forgets the server. What has not been sent stays here and is sent when one is joined again. */
export async function leave(): Promise<void> {
  // A round under way would report on a server that is no longer ours.
  await running;
  const result = await bridge.syncLeave();
  if (result.ok) store.setState({ phase: 'off', bureau: null, lastSyncAt: null, problem: null });
}
