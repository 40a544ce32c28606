// First: the database of the environment is looked for when the store is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { sha256Hex } from '../stores/runtime.ts';
import { receiveChanges } from './apply.ts';
import { commitEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';
import { hasChangeOf } from './log.ts';

const device = (letter: string) => deviceIdSchema.parse(letter.repeat(16));

test('a device is known by what it wrote, once that has come here', async () => {
  const [here, there] = [new DuxueDatabase('here'), new DuxueDatabase('there')];
  const edit = { entity: 'answer', entityId: 'i:1', field: 'note', value: '样例', settles: [] };
  const changes = await commitEdits(there, [edit], {
    device: device('b'),
    author: null,
    nowMs: 1_800_000_000_000,
    sha256: sha256Hex,
  });
  expect(await hasChangeOf(here, device('b'))).toBe(false);
  await receiveChanges(here, changes, device('a'));
  expect(await hasChangeOf(here, device('b'))).toBe(true);
  expect(await hasChangeOf(here, device('c'))).toBe(false);
});
