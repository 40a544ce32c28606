import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sealHashOf } from '#shared/domain/inspection/record.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { jsonSchema, type Json } from '#shared/schema/json.ts';
import { must } from '#shared/util/must.ts';
import { sealedRecord } from '#tests/helpers/sealed-record.ts';
import { receiveChanges } from './apply.ts';
import { commitEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [here, elsewhere] = ['a', 'b'].map((letter) => deviceIdSchema.parse(letter.repeat(16)));

type Setting = { readonly entity: string; readonly entityId: string; readonly field: string; readonly value: Json };
const commit = (db: DuxueDatabase, settings: readonly Setting[], device = must(here, 'of two')) =>
  commitEdits(
    db,
    settings.map((setting) => ({ ...setting, settles: [] })),
    { device, author: null, nowMs: Date.UTC(2026, 10, 20, 8), sha256 },
  );

test('S10: what arrives after the seal goes into the rows and not into the record, which stays as it was signed', async () => {
  const [db, other] = [new DuxueDatabase('sealed-here'), new DuxueDatabase('sealed-elsewhere')];
  const record = sealedRecord();
  const { inspectionId } = record.content;
  const item = must(record.content.items[0], 'the sample has items');
  const answer = { entity: 'answer', entityId: `${inspectionId}:${item.itemId}`, field: 'note' };
  const sealed = jsonSchema.parse({ record, sealHash: sealHashOf(record, sha256) });
  const seal = { entity: 'seal', entityId: inspectionId, field: 'sealed', value: sealed };

  const before = await commit(db, [{ ...answer, value: item.note }]);
  await receiveChanges(other, before, must(elsewhere, 'of two'));
  // Both at the same time, out of sight of one another.
  const sealing = await commit(db, [seal]);
  const late = await commit(other, [{ ...answer, value: '签署之后才送到' }], must(elsewhere, 'of two'));
  await receiveChanges(db, late, must(here, 'of two'));
  await receiveChanges(other, sealing, must(elsewhere, 'of two'));

  for (const store of [db, other]) {
    expect((await store.rows('seal').get(inspectionId))?.['sealed']).toEqual(sealed);
    // Beside it, from which the draft of an amendment is made.
    expect((await store.rows('answer').get(answer.entityId))?.['note']).toBe('签署之后才送到');
    expect(await store.conflicts.count()).toBe(0);
    await store.delete();
  }
});
