// First: the database of the environment is looked for when the store is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Edit } from '#shared/domain/change/compose.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import type { LimitPlace } from '#shared/schema/profile-entity.ts';
import { receiveChanges } from '../db/apply.ts';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { chooseEdits, limitEdits } from './profiles.ts';
import { sha256Hex } from './runtime.ts';

const device = (letter: string) => deviceIdSchema.parse(letter.repeat(16));
const commit = (db: DuxueDatabase, letter: string, edits: readonly Edit[]) =>
  commitEdits(db, edits, { device: device(letter), author: null, nowMs: 1_800_000_000_000, sha256: sha256Hex });
const limitAt = (stage: '小学' | '初中'): LimitPlace => ({ stage, indicator: 'L6', test: 'value' });

/** What two people write without knowing of each other, on both of their machines. */
async function bothAfter(mine: readonly Edit[], theirs: readonly Edit[]): Promise<readonly DuxueDatabase[]> {
  const [one, two] = [new DuxueDatabase(crypto.randomUUID()), new DuxueDatabase(crypto.randomUUID())];
  const [a, b] = [await commit(one, 'a', mine), await commit(two, 'b', theirs)];
  await receiveChanges(one, b, device('a'));
  await receiveChanges(two, a, device('b'));
  return [one, two];
}

test('S14: two people who set different limits of a profile, and choose it for a county, keep all without a conflict', async () => {
  const dbs = await bothAfter(limitEdits('p', limitAt('小学'), { value: 2200, source: null }), [
    ...limitEdits('p', limitAt('初中'), { value: 2500, source: null }),
    ...chooseEdits('p', '样例县'),
  ]);
  for (const db of dbs) {
    expect(await db.rows('profile').get('p')).toMatchObject({
      'limit:L6/value@小学': { value: 2200, source: null },
      'limit:L6/value@初中': { value: 2500, source: null },
      'use:样例县': true,
    });
    expect(await db.conflicts.count()).toBe(0);
  }
});

const fill = (cell: string): Edit[] => [
  { entity: 'answer', entityId: 'i/a', field: 'value', value: { kind: 'table', rows: [[cell]] }, settles: [] },
];

test('S14: of two tables filled for one item, one stands whole and both are kept', async () => {
  for (const db of await bothAfter(fill('甲'), fill('乙'))) {
    expect(await db.rows('answer').get('i/a')).toMatchObject({ value: { kind: 'table', rows: [['乙']] } });
    const [conflict] = await db.conflicts.toArray();
    expect(conflict?.heads.map(({ value }) => value)).toEqual([
      { kind: 'table', rows: [['乙']] },
      { kind: 'table', rows: [['甲']] },
    ]);
  }
});
