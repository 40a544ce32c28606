import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema, type DeviceId } from '#shared/schema/clock.ts';
import type { Json } from '#shared/schema/json.ts';
import { receiveChanges, toChangeRow } from './apply.ts';
import { commitEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';
import { toChange } from './log.ts';
import { takeUpSetAside } from './set-aside.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const deviceNamed = (letter: string): DeviceId => deviceIdSchema.parse(letter.repeat(16));
const own = deviceNamed('d');

let count = 0;
const openFresh = (): DuxueDatabase => new DuxueDatabase(`set-aside-${(count += 1)}`);

const commit = (db: DuxueDatabase, entityId: string, value: Json, device: DeviceId): Promise<Change[]> =>
  commitEdits(db, [{ entity: 'answer', entityId, field: 'result', value, settles: [] }], {
    device,
    author: '甲督学',
    nowMs: Date.UTC(2026, 8, 1),
    sha256,
  });

/** What a version does with a change it cannot read. */
const setAside = (db: DuxueDatabase, change: Change): Promise<unknown> =>
  db.changes.add({ ...toChangeRow(change, own), setAside: 1 });

const contentOf = async (db: DuxueDatabase) => ({
  rows: await db.rows('answer').toArray(),
  conflicts: await db.conflicts.toArray(),
  log: await db.changes.toArray(),
});

const scriptArbitrary = fc.array(
  fc.record({
    device: fc.constantFrom('a', 'b', 'c'),
    id: fc.constantFrom('i:1', 'i:2'),
    value: fc.constantFrom('met', 'unmet', null),
    meets: fc.boolean(),
    isReadable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

test('W5, S5: after the upgrade the store is what it would be had this version received everything', async () => {
  await fc.assert(
    fc.asyncProperty(scriptArbitrary, fc.integer(), async (script, salt) => {
      const stores = new Map(['a', 'b', 'c'].map((letter) => [letter, openFresh()]));
      const all: { readonly change: Change; readonly isReadable: boolean }[] = [];
      for (const { device, id, value, meets, isReadable } of script) {
        const db = stores.get(device) ?? openFresh();
        if (meets) {
          await receiveChanges(
            db,
            all.map(({ change }) => change),
            deviceNamed(device),
          );
        }
        const changes = await commit(db, id, value, deviceNamed(device));
        all.push(...changes.map((change) => ({ change, isReadable })));
      }
      const arriving = all.toSorted((x, y) =>
        sha256(`${salt}${x.change.clock}`) < sha256(`${salt}${y.change.clock}`) ? -1 : 1,
      );
      const [upgraded, newest] = [openFresh(), openFresh()];
      for (const { change, isReadable } of arriving) {
        await (isReadable ? receiveChanges(upgraded, [change], own) : setAside(upgraded, change));
        await receiveChanges(newest, [change], own);
      }
      expect(await takeUpSetAside(upgraded, { own, version: '2' })).toBe(
        all.filter(({ isReadable }) => !isReadable).length,
      );
      const once = await contentOf(upgraded);
      expect(once).toEqual(await contentOf(newest));
      expect(await takeUpSetAside(upgraded, { own, version: '3' })).toBe(0);
      expect(await contentOf(upgraded)).toEqual(once);
    }),
    { numRuns: 60 },
  );
});

test('W5: what was written over a value set aside is a conflict with it, and neither is lost', async () => {
  const [elsewhere, here] = [openFresh(), openFresh()];
  const [unread] = await commit(elsewhere, 'i:1', 'met', deviceNamed('a'));
  if (unread === undefined) throw new Error('committed');
  await setAside(here, unread);
  await commit(here, 'i:1', 'unmet', own);
  await takeUpSetAside(here, { own, version: '2' });
  expect(await here.conflicts.toArray()).toMatchObject([{ heads: [{ value: 'unmet' }, { value: 'met' }] }]);
});

test('W5: a value that this version cannot read either stays set aside, and each version looks once', async () => {
  const db = openFresh();
  const [change] = await commit(openFresh(), 'i:1', 'met', deviceNamed('a'));
  if (change === undefined) throw new Error('committed');
  const unreadable = { ...change, value: '也许' };
  await receiveChanges(db, [unreadable], own);
  expect(await takeUpSetAside(db, { own, version: '2' })).toBe(0);
  expect((await db.changes.where('setAside').equals(1).toArray()).map(toChange)).toEqual([unreadable]);
  await db.changes.update(change.clock, { value: 'met' });
  expect(await takeUpSetAside(db, { own, version: '2' })).toBe(0);
  expect(await takeUpSetAside(db, { own, version: '3' })).toBe(1);
});

const endAtSecond = (key: string): void => {
  if (key === 'i:2') throw new Error('ended here');
};

test('W5: a program that ends in the middle leaves the store as it was, and the next start does it all', async () => {
  const db = openFresh();
  for (const [id, letter] of [
    ['i:1', 'a'],
    ['i:2', 'b'],
  ] as const) {
    const [change] = await commit(openFresh(), id, 'met', deviceNamed(letter));
    if (change !== undefined) await setAside(db, change);
  }
  const before = await contentOf(db);
  db.rows('answer').hook('creating', endAtSecond);
  await expect(takeUpSetAside(db, { own, version: '2' })).rejects.toThrow('ended here');
  expect(await contentOf(db)).toEqual(before);
  db.rows('answer').hook('creating').unsubscribe(endAtSecond);
  expect(await takeUpSetAside(db, { own, version: '2' })).toBe(2);
  expect(await db.rows('answer').toArray()).toMatchObject([
    { id: 'i:1', result: 'met' },
    { id: 'i:2', result: 'met' },
  ]);
});
