import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { createJournalWriter } from './journal-writer.ts';
import { findRow } from './rows.ts';
import { setRuntime, sha256Hex } from './runtime.ts';
import { redo, undo } from './undo.ts';
import { setFields, write } from './writing.ts';

const deviceId = deviceIdSchema.parse('a'.repeat(16));
const journal = createJournalWriter(
  {
    append: () => Promise.resolve({ ok: true, value: { at: '2026-09-01T00:00:00.000Z' } }),
    read: () => Promise.resolve({ ok: true, value: { changes: [], next: null, end: '', damaged: 0 } }),
  },
  deviceId,
  () => undefined,
);
const db = new DuxueDatabase('undo');
setRuntime({
  db,
  journal,
  info: {
    version: '0.1.0',
    deviceId,
    deviceName: '',
    keyFingerprint: '0'.repeat(64),
    keyProtection: 'file',
    dataFolder: '',
    freeBytes: 0,
  },
});

const note = (text: string) => write(setFields('answer', 'i:1', { note: text }));
const noteNow = async () => (await findRow('answer', 'i:1'))?.note;

test('what was taken back is named and can be had again, step by step', async () => {
  await note('一');
  await note('二');
  expect(await undo()).toMatchObject({ entity: 'answer' });
  expect(await noteNow()).toBe('一');
  await undo();
  expect(await redo()).toMatchObject({ entity: 'answer' });
  expect(await noteNow()).toBe('一');
  await redo();
  expect(await noteNow()).toBe('二');
  expect(await redo()).toBeNull();
});

test('every step of one field is taken back, down to nothing', async () => {
  await note('三');
  for (let step = 0; step < 3; step += 1) expect(await undo()).toMatchObject({ entity: 'answer' });
  expect(await noteNow()).toBeUndefined();
  for (let step = 0; step < 3; step += 1) await redo();
  expect(await noteNow()).toBe('三');
});

test('a field that was set since is left alone, and that is said', async () => {
  await note('甲');
  await commitEdits(db, setFields('answer', 'i:1', { note: '乙' }), {
    device: deviceIdSchema.parse('b'.repeat(16)),
    author: null,
    nowMs: Date.now() + 1_000,
    sha256: sha256Hex,
  });
  expect(await undo()).toBeNull();
  expect(await noteNow()).toBe('乙');
});

test('a new step ends what could be had again', async () => {
  await note('三');
  await undo();
  await note('四');
  expect(await redo()).toBeNull();
  expect(await noteNow()).toBe('四');
});
