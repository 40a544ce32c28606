import { createHash } from 'node:crypto';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Change } from '#shared/schema/change.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { ok } from '#shared/util/result.ts';
import { commitEdits } from './commit.ts';
import { DuxueDatabase } from './database.ts';
import type { JournalPort } from './journal.ts';
import { reconcile } from './reconcile.ts';

const device = deviceIdSchema.parse('a'.repeat(16));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let count = 0;
const openFresh = (): DuxueDatabase => new DuxueDatabase(`reconcile-${(count += 1)}`);
const commitNote = (db: DuxueDatabase, note: string): Promise<Change[]> =>
  commitEdits(db, [{ entity: 'answer', entityId: 'i:1', field: 'note', value: note, settles: [] }], {
    device,
    author: null,
    nowMs: 0,
    sha256,
  });

/** A journal in memory that hands out two changes a page, so that paging is walked. */
function memoryJournal(entries: Change[]): JournalPort & { entries: Change[] } {
  return {
    entries,
    append: (changes) => {
      entries.push(...changes);
      return Promise.resolve(ok({ at: '2026-09-01T08:00:00.000Z' }));
    },
    read: (position) => {
      const start = Number(position ?? 0);
      const end = Math.min(start + 2, entries.length);
      return Promise.resolve(
        ok({
          changes: entries.slice(start, end),
          next: end < entries.length ? String(end) : null,
          end: String(end),
          damaged: 0,
        }),
      );
    },
  };
}

test('W4: a lost profile is rebuilt from the journal, and goes on with the same chain', async () => {
  const before = openFresh();
  const journal = memoryJournal([]);
  for (const note of ['一', '二', '三']) await journal.append(await commitNote(before, note));

  const rebuilt = openFresh();
  expect(await reconcile(rebuilt, journal, device)).toEqual(ok({ restored: 3, appended: 0, damaged: 0 }));
  expect(await rebuilt.rows('answer').get('i:1')).toEqual(await before.rows('answer').get('i:1'));
  const [next] = await commitNote(rebuilt, '四');
  expect(next).toMatchObject({ seq: 4, prev: journal.entries[2]?.hash });
});

test('W4: what was committed but not journaled is journaled at the next start', async () => {
  const db = openFresh();
  const journal = memoryJournal([]);
  await journal.append(await commitNote(db, '一'));
  const lost = await commitNote(db, '二');
  expect(await reconcile(db, journal, device)).toEqual(ok({ restored: 0, appended: 1, damaged: 0 }));
  expect(journal.entries.at(-1)).toEqual(lost[0]);
  expect(await reconcile(db, journal, device)).toEqual(ok({ restored: 0, appended: 0, damaged: 0 }));
  expect(journal.entries).toHaveLength(2);
});
