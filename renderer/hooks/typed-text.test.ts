// First: the database of the environment is looked for when the store is loaded.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { sha256Hex } from '../stores/runtime.ts';
import { setFields } from '../stores/writing.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { typedText } from './typed-text.ts';

/** A field: what it shows over the stored text, and the text that is stored. */
function fieldOver(commit: (text: string) => Promise<boolean>) {
  let shown: string | null = null;
  const typed = typedText({ commit, show: (text) => (shown = text) });
  return { ...typed, shown: () => shown };
}

test('words that a closed database refuses stay in the field, and are stored once it opens again', async () => {
  const db = new DuxueDatabase('refusing');
  const note = async (): Promise<string | undefined> => (await db.table('answer').get('i:1'))?.note;
  const field = fieldOver(async (text) => {
    const edits = setFields('answer', 'i:1', { inspectionId: 'i', itemId: '1', note: text });
    const committer = { device: deviceIdSchema.parse('a'.repeat(16)), author: null, nowMs: 1, sha256: sha256Hex };
    return commitEdits(db, edits, committer).then(
      () => true,
      () => false,
    );
  });
  db.close();
  field.type('围栏松动');
  expect(await field.flush()).toBe(false);
  expect(field.shown()).toBe('围栏松动');

  await db.open();
  expect(await note()).toBeUndefined();
  expect(await field.flush()).toBe(true);
  expect(field.shown()).toBeNull();
  expect(await note()).toBe('围栏松动');
});

test('what is typed while the former words are stored stays, and goes next', async () => {
  const stored: string[] = [];
  const field = fieldOver(async (text) => {
    await Promise.resolve();
    stored.push(text);
    return true;
  });
  field.type('一');
  const first = field.flush();
  field.type('一二');
  await first;
  expect(field.shown()).toBe('一二');
  await field.flush();
  expect(field.shown()).toBeNull();
  expect(stored).toEqual(['一', '一二']);
});

test('a flush waits for the words that are already on their way', async () => {
  let hasArrived = false;
  const field = fieldOver(async () => {
    for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
    hasArrived = true;
    return true;
  });
  field.type('一');
  void field.flush();
  await field.flush();
  expect(hasArrived).toBe(true);
});

test('however a store fails and recovers, the field shows the last words until just those are stored', async () => {
  const step = fc.oneof(fc.record({ type: fc.string() }), fc.record({ flush: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(fc.array(step), async (steps) => {
      let canStore = true;
      let stored = '';
      let wanted = '';
      const claims: boolean[] = [];
      const field = fieldOver(async (text) => {
        if (canStore) stored = text;
        return canStore;
      });
      for (const it of steps) {
        if ('type' in it) field.type((wanted = it.type));
        else {
          canStore = it.flush;
          const isAll = await field.flush();
          claims.push(!isAll || stored === wanted);
        }
        expect(field.shown() ?? stored).toBe(wanted);
      }
      expect(claims).not.toContain(false);
      canStore = true;
      await field.flush();
      expect(stored).toBe(wanted);
    }),
  );
});
