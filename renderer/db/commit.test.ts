import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHashRight } from '#shared/domain/change/chain.ts';
import { headsOf } from '#shared/domain/change/merge.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema, type DeviceId } from '#shared/schema/clock.ts';
import type { Json } from '#shared/schema/json.ts';
import { receiveChanges } from './apply.ts';
import { commitEdits, plantEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';
import { countOutbox, listOwnAfter, toChange } from './log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const deviceNamed = (letter: string): DeviceId => deviceIdSchema.parse(letter.repeat(16));

let count = 0;
const openFresh = (): DuxueDatabase => new DuxueDatabase(`test-${(count += 1)}`);
const edit = (entityId: string, field: string, value: Json): Edit => ({
  entity: 'answer',
  entityId,
  field,
  value,
  settles: [],
});
const commit = (db: DuxueDatabase, edits: Edit[], device = deviceNamed('a')): Promise<Change[]> =>
  commitEdits(db, edits, { device, author: '甲督学', nowMs: Date.UTC(2026, 8, 1), sha256 });
test('W1: a commit writes the log, the row and the clocks together', async () => {
  const db = openFresh();
  const [change] = await commit(db, [edit('i:1', 'result', 'unmet')]);
  expect(await db.rows('answer').get('i:1')).toEqual({ id: 'i:1', result: 'unmet', clocks: { result: change?.clock } });
  expect(await db.changes.count()).toBe(1);
});

test('W1: a workbook of thousands of edits is written in one transaction', async () => {
  const db = openFresh();
  const edits = Array.from({ length: 3_000 }, (_, at) =>
    edit(`i:${at % 50}`, at % 2 === 0 ? 'note' : 'itemId', `${at}`),
  );
  expect(await commit(db, edits)).toHaveLength(3_000);
  expect(await db.rows('answer').count()).toBe(50);
});

test('W1: edits that do not fit leave nothing behind', async () => {
  const db = openFresh();
  await expect(commit(db, [edit('i:1', 'note', '记录'), edit('i:1', 'result', '也许')])).rejects.toThrow(
    'answer.result',
  );
  expect(await db.changes.count()).toBe(0);
  expect(await db.rows('answer').count()).toBe(0);
});

test('what stands already is left out where only what changed is wanted; a choice among rivals never is', async () => {
  const [db, other] = [openFresh(), openFresh()];
  const committer = { device: deviceNamed('a'), author: null, nowMs: Date.UTC(2026, 8, 1), sha256, onlyChanged: true };
  const both = [edit('i:1', 'note', '好'), edit('i:1', 'measured', null)];
  expect(await commitEdits(db, both, committer)).toMatchObject([{ field: 'note' }]);
  expect(await commitEdits(db, both, committer)).toEqual([]);
  expect(await db.changes.count()).toBe(1);
  await receiveChanges(db, await commit(other, [edit('i:1', 'note', '乙写的')], deviceNamed('b')), deviceNamed('a'));
  const [standing, rival] = (await db.conflicts.toCollection().first())?.heads ?? [];
  const choice = { ...edit('i:1', 'note', standing?.value ?? ''), settles: rival === undefined ? [] : [rival.clock] };
  expect(await commitEdits(db, [choice], committer)).toHaveLength(1);
  expect(await db.conflicts.count()).toBe(0);
});

const isChain = (changes: readonly Change[]): boolean =>
  changes.every(
    (change, index) =>
      change.seq === index + 1 && change.prev === (changes[index - 1]?.hash ?? null) && isHashRight(change, sha256),
  );

test('W2: the changes of a device form an unbroken chain over many commits', async () => {
  const db = openFresh();
  for (let turn = 0; turn < 5; turn += 1)
    await commit(db, [edit('i:1', 'note', `第${turn}次`), edit('i:2', 'measured', turn)]);
  const chain = await listOwnAfter(db, deviceNamed('a'), 0);
  expect(chain).toHaveLength(10);
  expect(isChain(chain)).toBe(true);
  expect(isChain(chain.map((change, index) => (index === 4 ? { ...change, value: '改过' } : change)))).toBe(false);
  expect(isChain(chain.filter((_, index) => index !== 4))).toBe(false);
});

test('S1: a change received twice changes nothing the second time', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const changes = await commit(a, [edit('i:1', 'result', 'met')]);
  expect(await receiveChanges(b, changes, deviceNamed('b'))).toHaveLength(1);
  expect(await receiveChanges(b, changes, deviceNamed('b'))).toHaveLength(0);
});

test('S4: an answer changed on two machines at once shows both values until one is chosen', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const [mine] = await commit(a, [edit('i:1', 'result', 'met')]);
  const [theirs] = await commit(b, [edit('i:1', 'result', 'unmet')], deviceNamed('b'));
  if (mine === undefined || theirs === undefined) throw new Error('both committed');
  await receiveChanges(a, [theirs], deviceNamed('a'));
  const conflict = await a.conflicts.toCollection().first();
  expect(conflict?.heads.map((head) => head.value)).toEqual(['unmet', 'met']);
  expect(await a.rows('answer').get('i:1')).toMatchObject({ result: 'unmet' });

  await commit(a, [{ ...edit('i:1', 'result', 'met'), settles: [mine.clock] }]);
  expect(await a.conflicts.count()).toBe(0);
  expect(await a.rows('answer').get('i:1')).toMatchObject({ result: 'met' });
});

test('S4: who overwrites a value that two had written alike has seen both, on every device', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const early = await commit(a, [edit('i:1', 'result', 'met')]);
  const alike = await commit(b, [edit('i:1', 'result', 'met')], deviceNamed('b'));
  await receiveChanges(a, alike, deviceNamed('a'));
  const later = await commit(a, [edit('i:1', 'result', 'unmet')]);
  expect(later[0]?.settles).toEqual(early.map((change) => change.clock));
  await receiveChanges(b, [...later, ...early], deviceNamed('b'));
  for (const db of [a, b]) {
    expect(await db.conflicts.count()).toBe(0);
    expect(await db.rows('answer').get('i:1')).toMatchObject({ result: 'unmet' });
  }
});

test('S4: a value laid over one of two equal ones without sight of the other is a conflict with it', async () => {
  const db = openFresh();
  const [own] = await commit(db, [edit('i:1', 'result', 'met')]);
  const b = openFresh();
  const alike = await commit(b, [edit('i:1', 'result', 'met')], deviceNamed('b'));
  const over = await commit(b, [edit('i:1', 'result', 'unmet')], deviceNamed('b'));
  await receiveChanges(db, alike, deviceNamed('a'));
  await receiveChanges(db, over, deviceNamed('a'));
  const conflict = await db.conflicts.toCollection().first();
  expect(conflict?.heads.map((head) => head.clock)).toEqual([over[0]?.clock, own?.clock]);
});

test.each([
  ['field', { field: 'weather' }],
  ['entity', { entity: 'weatherReport' }],
])('W5: a %s of a newer version is kept in the log, set aside', async (_, unknown) => {
  const [a, b] = [openFresh(), openFresh()];
  const [change] = await commit(a, [edit('i:1', 'note', '旧')]);
  if (change === undefined) throw new Error('committed');
  await receiveChanges(b, [{ ...change, ...unknown, value: '晴' }], deviceNamed('b'));
  expect(await b.rows('answer').count()).toBe(0);
  expect(await b.changes.where('setAside').equals(1).toArray()).toMatchObject([{ ...unknown, value: '晴' }]);
});

test('a value that does not fit its field is set aside and does not stop the others', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const changes = await commit(a, [edit('i:1', 'note', '好'), edit('i:2', 'note', '也好')]);
  const poisoned = changes.map((change, index) => (index === 0 ? { ...change, value: { not: 'text' } } : change));
  await receiveChanges(b, poisoned, deviceNamed('b'));
  expect(await b.rows('answer').toArray()).toMatchObject([{ id: 'i:2', note: '也好' }]);
  expect(await b.changes.where('setAside').equals(1).count()).toBe(1);
});

test('null clears a field', async () => {
  const db = openFresh();
  await commit(db, [edit('i:1', 'measured', 45)]);
  await commit(db, [edit('i:1', 'measured', null)]);
  expect(await db.rows('answer').get('i:1')).not.toHaveProperty('measured');
});

test('S5: rows equal what the merge of the whole log says, in whatever order changes arrive', async () => {
  const script = fc.array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      id: fc.constantFrom('i:1', 'i:2'),
      value: fc.constantFrom('met', 'unmet', null),
      meets: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 14,
    },
  );
  await fc.assert(
    fc.asyncProperty(script, fc.integer(), async (steps, salt) => {
      const stores = new Map(['a', 'b', 'c'].map((letter) => [letter, openFresh()]));
      const all: Change[] = [];
      for (const step of steps) {
        const db = stores.get(step.device) ?? openFresh();
        if (step.meets) await receiveChanges(db, all, deviceNamed(step.device));
        all.push(...(await commit(db, [edit(step.id, 'result', step.value)], deviceNamed(step.device))));
      }
      const shuffled = all.toSorted((x, y) => (sha256(`${salt}${x.clock}`) < sha256(`${salt}${y.clock}`) ? -1 : 1));
      const late = openFresh();
      for (const change of shuffled) await receiveChanges(late, [change], deviceNamed('d'));
      for (const id of ['i:1', 'i:2']) {
        const heads = headsOf(all.filter((change) => change.entityId === id));
        const row = await late.rows('answer').get(id);
        expect(row?.['result'] ?? null).toEqual(heads[0]?.value ?? null);
        expect(row?.clocks['result']).toEqual(heads[0]?.clock);
      }
      expect((await late.changes.toArray()).map(toChange)).toEqual(
        all.toSorted((x, y) => (x.clock < y.clock ? -1 : 1)),
      );
    }),
    { numRuns: 60 },
  );
});

test('W6: what ships with the app is never sent, and meets on two devices without a conflict, whatever either does to it', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const shipped: Edit[] = [
    { entity: 'school', entityId: '9900000101', field: 'name', value: '样例区青禾小学', settles: [] },
    { entity: 'school', entityId: '9900000101', field: 'deleted', value: false, settles: [] },
  ];
  await plantEdits(a, shipped, { own: deviceNamed('a'), sha256 });
  await plantEdits(b, shipped, { own: deviceNamed('b'), sha256 });
  expect(await countOutbox(a)).toBe(0);
  expect((await a.changes.toArray()).map(toChange)).toEqual((await b.changes.toArray()).map(toChange));

  const removal: Edit[] = [{ entity: 'school', entityId: '9900000101', field: 'deleted', value: true, settles: [] }];
  const changes = await commit(a, removal);
  expect(changes[0]?.seq).toBe(1);
  await receiveChanges(b, changes, deviceNamed('b'));
  expect(await b.conflicts.count()).toBe(0);
  expect(await b.rows('school').get('9900000101')).toMatchObject({ deleted: true });
});

const visit = (field: string, value: Json): Edit => ({
  entity: 'visit',
  entityId: 'v:1',
  field,
  value,
  settles: [],
});

test('S6: what was deleted stays deleted whatever arrives, and has all of it when someone brings it back', async () => {
  const [a, b] = [openFresh(), openFresh()];
  const start = await commit(a, [visit('title', '秋季督导'), visit('deleted', false)]);
  await receiveChanges(b, start, deviceNamed('b'));
  const deletion = await commit(a, [visit('deleted', true)]);
  const edits = await commit(b, [visit('title', '冬季督导')], deviceNamed('b'));
  await receiveChanges(a, edits, deviceNamed('a'));
  await receiveChanges(b, deletion, deviceNamed('b'));
  for (const db of [a, b]) {
    expect(await db.rows('visit').get('v:1')).toMatchObject({ title: '冬季督导', deleted: true });
    expect(await db.conflicts.count()).toBe(0);
  }
  await receiveChanges(a, await commit(b, [visit('deleted', false)], deviceNamed('b')), deviceNamed('a'));
  for (const db of [a, b])
    expect(await db.rows('visit').get('v:1')).toMatchObject({ title: '冬季督导', deleted: false });
});

test('W1: a long commit tells how far it is, and one that is given up leaves nothing behind', async () => {
  const db = openFresh();
  const edits = Array.from({ length: 3_000 }, (_, at) => edit(`i:${at}`, 'note', `${at}`));
  const shares: number[] = [];
  const giveUp = new AbortController();
  const onProgress = (share: number): void => {
    shares.push(share);
    if (share > 0.5) giveUp.abort();
  };
  const committer = { device: deviceNamed('a'), author: null, nowMs: Date.UTC(2026, 8, 1), sha256 };
  await expect(
    commitEdits(db, edits, { ...committer, watch: { onProgress, signal: giveUp.signal } }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([await db.changes.count(), await db.rows('answer').count()]).toEqual([0, 0]);
  expect(await commitEdits(db, edits, committer)).toHaveLength(3_000);
  expect(isChain(await listOwnAfter(db, deviceNamed('a'), 0))).toBe(true);
});

test('W2: edits of one field far apart in one commit follow one another', async () => {
  const db = openFresh();
  const many = Array.from({ length: 1_200 }, (_, at) => edit(`i:${at}`, 'note', `${at}`));
  const changes = await commit(db, [edit('i:x', 'note', '先'), ...many, edit('i:x', 'note', '后')]);
  expect(changes.at(-1)?.base).toBe(changes[0]?.clock);
  expect(await db.rows('answer').get('i:x')).toMatchObject({ note: '后' });
  expect(await db.conflicts.count()).toBe(0);
});
