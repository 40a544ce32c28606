import 'fake-indexeddb/auto';
import { expect, onTestFinished, test } from 'vitest';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { ok } from '#shared/util/result.ts';
import { DuxueDatabase } from '../db/database.ts';
import { createJournalWriter } from './journal-writer.ts';
import { setRuntime } from './runtime.ts';
import { useSaving } from './saving.ts';
import { onCommitted, setFields, write } from './writing.ts';

const deviceId = deviceIdSchema.parse('a'.repeat(16));
const journal = createJournalWriter(
  {
    append: async () => ok({ at: '2026-09-01T00:00:00.000Z' }),
    read: async () => ok({ changes: [], next: null, end: '', damaged: 0 }),
  },
  deviceId,
  ({ isFlushed }) => useSaving.setState({ state: isFlushed ? 'saved' : 'saving', problem: null }),
);

function newStore(name: string): DuxueDatabase {
  const db = new DuxueDatabase(name);
  onTestFinished(() => db.delete());
  const info = {
    version: '0.1.0',
    deviceId,
    deviceName: '',
    keyFingerprint: '0'.repeat(64),
    keyProtection: 'file' as const,
    dataFolder: '',
    freeBytes: 0,
  };
  setRuntime({ db, journal, info });
  return db;
}

const note = (text: string) => write(setFields('answer', 'i:1', { note: text }));

test('a fault after the commit is not told as a write that failed, and the change is in the journal all the same', async () => {
  const db = newStore('after-the-commit');
  onTestFinished(
    onCommitted(() => {
      throw new Error('a screen that follows the writing broke');
    }),
  );
  expect(await note('一')).toHaveLength(1);
  expect(await db.changes.count()).toBe(1);
  expect(journal.state).toMatchObject({ isFlushed: true, throughSeq: 1 });
  const { state, problem } = useSaving.getState();
  expect(state).toBe('failed');
  expect(problem).toContain('已保存');
});

test('a commit that fails is told as one, and the write is refused', async () => {
  const db = newStore('before-the-commit');
  const unfit = [{ entity: 'answer', entityId: 'i:1', field: 'measured', value: '三', settles: [] }];
  await expect(write(unfit)).rejects.toThrow('answer.measured');
  expect(await db.changes.count()).toBe(0);
  expect(useSaving.getState().problem).toContain('没有写入本机数据库');
});
