import { createHash } from 'node:crypto';
// First: Dexie looks for the database of the environment when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { commitEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';
import { targetOf } from './rows.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const commit = (db: DuxueDatabase, device: string, edits: Omit<Edit, 'settles'>[]): Promise<Change[]> =>
  commitEdits(
    db,
    edits.map((edit) => ({ ...edit, settles: [] })),
    { device: deviceIdSchema.parse(device.repeat(16)), author: '甲督学', nowMs: Date.UTC(2026, 8, 1), sha256 },
  );

const title = (value: string) => ({ entity: 'template', entityId: 't@1', field: 'title', value });

/** The store as the first version made it. */
function openVersion1(name: string): Dexie {
  const db = new Dexie(name);
  db.version(1).stores({
    changes: 'clock, target, [device+seq], outbox, setAside',
    conflicts: 'target, entityId',
    blobs: 'sha256',
    meta: 'key',
    school: 'id',
    schoolFacts: 'id, code',
    import: 'id',
    importLayout: 'id',
    schoolAlias: 'id',
    plan: 'id',
    reading: 'id, planId',
    visit: 'id',
    inspection: 'id, visitId, schoolCode',
    answer: 'id, inspectionId',
    evidence: 'id, inspectionId, sha256',
    finding: 'id, inspectionId',
    signature: 'id, inspectionId',
    seal: 'id',
    document: 'id, inspectionId',
  });
  return db;
}

test('a store of version 1 opens at the newest version with all it held', async () => {
  const old = openVersion1('upgrade');
  const answer = { id: 'i:1', inspectionId: 'i', result: 'met', clocks: {} };
  await old.table('answer').put(answer);
  await old.table('meta').put({ key: 'person', value: '甲督学' });
  old.close();
  const db = new DuxueDatabase('upgrade');
  expect(await db.rows('answer').where('inspectionId').equals('i').toArray()).toEqual([answer]);
  expect(await db.meta.get('person')).toEqual({ key: 'person', value: '甲督学' });
  await commit(db, 'a', [{ entity: 'template', entityId: 't@1', field: 'title', value: '样例' }]);
  expect(await db.rows('template').get('t@1')).toMatchObject({ title: '样例' });
  db.close();
});

/** The store as the second version made it. */
function openVersion2(name: string): Dexie {
  const db = openVersion1(name);
  db.version(2).stores({ template: 'id' });
  return db;
}

test('a store of version 2 opens with its checklists, and with the profiles its log kept (W5)', async () => {
  const newer = new DuxueDatabase('newer-d');
  const name = { entity: 'profile', entityId: 'p', field: 'name', value: '试验县标准' };
  const changes = await commit(newer, 'd', [
    name,
    { ...name, field: 'limit:L6/value@小学', value: { value: 2200, source: null } },
  ]);
  const old = openVersion2('upgrade-2');
  await old.table('template').put({ id: 't@1', title: '样例', clocks: {} });
  await old.table('changes').bulkPut(changes.map((it) => ({ ...it, target: targetOf(it), device: 'd'.repeat(16) })));
  old.close();
  const db = new DuxueDatabase('upgrade-2');
  expect(await db.rows('template').toArray()).toMatchObject([{ id: 't@1', title: '样例' }]);
  expect(await db.rows('profile').toArray()).toMatchObject([
    { id: 'p', name: '试验县标准', 'limit:L6/value@小学': { value: 2200, source: null } },
  ]);
  for (const each of [db, newer]) each.close();
});

test('W5: what the log of version 1 kept for an entity it did not know is in the rows after the upgrade', async () => {
  const newer = [new DuxueDatabase('newer-b'), new DuxueDatabase('newer-c')] as const;
  const [one, two] = await Promise.all([
    commit(newer[0], 'b', [title('甲写的'), { ...title('x'), field: 'version', value: 1 }]),
    commit(newer[1], 'c', [title('乙写的')]),
  ]);
  const old = openVersion1('behind');
  const rows = [...one, ...two].map((change) => ({ ...change, target: targetOf(change), device: 'x' }));
  const unfit = rows.slice(1, 2).map((change) => ({
    ...change,
    clock: change.clock.replace(/^./, '0'),
    target: 'template\nt@1\nstages',
    field: 'stages',
    value: '不是列表',
  }));
  await old.table('changes').bulkPut([...rows, ...unfit]);
  old.close();

  const db = new DuxueDatabase('behind');
  expect(await db.rows('template').toArray()).toMatchObject([{ id: 't@1', version: 1, title: '乙写的' }]);
  const conflicts = await db.conflicts.toArray();
  expect(conflicts.map(({ field, heads }) => [field, heads.map(({ value }) => value)])).toEqual([
    ['title', ['乙写的', '甲写的']],
  ]);
  expect(await db.changes.where('setAside').equals(1).count()).toBe(1);
  for (const each of [db, ...newer]) each.close();
});
