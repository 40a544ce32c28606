import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import type { EntityName, FieldsOf } from '#shared/schema/entities.ts';
import { jsonSchema } from '#shared/schema/json.ts';
import { commitEdits, plantEdits, type Committer, type CommitWatch } from '../db/commit.ts';
import { getRuntime, sha256Hex } from './runtime.ts';
import { showPending, useSaving } from './saving.ts';
import { sessionStore } from './session.ts';

export const newId = (): string => crypto.randomUUID();

/** Edits that set these fields of one entity; a field that is `undefined` is left as it is, `null` clears it. */
export function setFields<E extends EntityName>(
  entity: E,
  entityId: string,
  fields: { readonly [F in keyof FieldsOf<E>]?: FieldsOf<E>[F] | null | undefined },
): Edit[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ entity, entityId, field, value: jsonSchema.parse(value), settles: [] }],
  );
}

type CommitListener = (changes: readonly Change[]) => void;
const listeners = new Set<CommitListener>();

/** Hears of everything written on this device: undo and sync. Answers a function that stops it. */
export function onCommitted(listener: CommitListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Writes edits, all or none. Answers when they are in Dexie and the journal has them (or has said why it cannot take them
 * now: the status line shows it, and the journal is tried again).
 */
export const write = (edits: readonly Edit[], watch?: CommitWatch): Promise<readonly Change[]> =>
  writeAs(edits, watch === undefined ? {} : { watch });

/** The same for what is written at every key: what stands already is not written again. */
export const writeChanged = (edits: readonly Edit[]): Promise<readonly Change[]> =>
  writeAs(edits, { onlyChanged: true });

/** The last write was refused. */
let hasFailed = false;

type Manner = Pick<Committer, 'watch' | 'onlyChanged'>;

async function writeAs(edits: readonly Edit[], manner: Manner): Promise<readonly Change[]> {
  if (edits.length === 0) return [];
  const { db, journal, info } = getRuntime();
  const showAsBefore = (): void => useSaving.setState({ state: journal.state.isFlushed ? 'saved' : 'saving' });
  useSaving.setState({ state: 'saving' });
  try {
    // After a full disk the browser may have shut the database, or let it hang: only one opened anew takes anything.
    if (hasFailed) db.close();
    if (!db.isOpen()) await db.open();
    hasFailed = false;
    const author = sessionStore.getState().person;
    const committer = { device: info.deviceId, author, nowMs: Date.now(), sha256: sha256Hex, ...manner };
    const changes = await commitEdits(db, edits, committer);
    if (changes.length === 0) {
      showAsBefore();
      return changes;
    }
    return await carryOn(changes);
  } catch (cause) {
    if (manner.watch?.signal.aborted === true) {
      // Given up on purpose: nothing of it was written.
      showAsBefore();
      throw cause;
    }
    hasFailed = true;
    useSaving.setState({ state: 'failed', problem: '没有写入本机数据库。请不要关闭窗口，检查磁盘空间后再试一次。' });
    throw cause;
  }
}

/** What follows a commit. Nothing of it can make the changes unwritten, so a fault of it is not told as a failed write. */
async function carryOn(changes: readonly Change[]): Promise<readonly Change[]> {
  const { db, journal } = getRuntime();
  const faults: unknown[] = [];
  for (const listener of listeners) {
    try {
      listener(changes);
    } catch (cause) {
      faults.push(cause);
    }
  }
  await journal.append(changes);
  await showPending(db);
  if (faults.length > 0) {
    console.error('what follows a write failed', ...faults);
    useSaving.setState({ state: 'failed', problem: '刚才的内容已保存，但软件的后续处理出了错。请重新打开软件。' });
  }
  return changes;
}

/** Puts in data that ships with the app (see `plantEdits`); nobody's act, so there is nothing to undo and nothing to send. */
export async function plant(edits: readonly Edit[]): Promise<void> {
  const { db, journal, info } = getRuntime();
  await journal.append(await plantEdits(db, edits, { own: info.deviceId, sha256: sha256Hex }));
}
