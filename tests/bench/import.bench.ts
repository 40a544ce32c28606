import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { commitEdits } from '#renderer/db/commit.ts';
import { DuxueDatabase } from '#renderer/db/database.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { factsId } from '#shared/schema/school-entities.ts';
import { must } from '#shared/util/must.ts';
import type { BenchLine } from './bench-line.ts';

const SCHOOLS = 1_500;
const FIGURES = 30;
const ROUNDS = 3;
/** What composing, hashing and merging may cost beside the writing itself. */
const AIM = 2;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What an import writes about a county's schools, one edit a figure. */
function makeEdits(): readonly Edit[] {
  return Array.from({ length: SCHOOLS * FIGURES }, (_, at): Edit => {
    const school = 9_900_000_000 + Math.floor(at / FIGURES);
    const source = { file: '样例.xlsx', sheet: '2025-2026学年', cell: `C${at}`, text: String(at) };
    return {
      entity: 'schoolFacts',
      entityId: factsId(String(school), '2025-2026'),
      field: `figure-${'abcdefghijklmnopqrstuvwxyz1234'.charAt(at % FIGURES)}`,
      value: { value: at, state: 'value', unit: '人', source, note: null },
      settles: [],
    };
  });
}

let databases = 0;
const openFresh = (): DuxueDatabase => new DuxueDatabase(`bench-import-${(databases += 1)}`);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const least = (times: readonly number[]): number => must(times.toSorted((a, b) => a - b)[0], 'several rounds');

/** An import's one commit against the same rows put by Dexie with nothing composed, hashed or merged; taking turns. */
export async function benchImport(): Promise<readonly BenchLine[]> {
  const edits = makeEdits();
  const committer = { device: deviceIdSchema.parse('b'.repeat(16)), author: null, nowMs: Date.UTC(2026, 8, 1), sha256 };
  const commitTimes: number[] = [];
  const putTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const db = openFresh();
    commitTimes.push(await timed(() => commitEdits(db, edits, committer)));
    const changes = await db.changes.toArray();
    const rows = await db.rows('schoolFacts').toArray();
    if (changes.length !== edits.length || rows.length !== SCHOOLS)
      throw new Error('the benchmark must write every row');
    const raw = openFresh();
    putTimes.push(
      await timed(() =>
        raw.transaction('rw', [raw.changes, raw.rows('schoolFacts')], async () => {
          await Promise.all([raw.changes.bulkPut(changes), raw.rows('schoolFacts').bulkPut(rows)]);
        }),
      ),
    );
    await Promise.all([db.delete(), raw.delete()]);
  }
  const [commitMs, putMs] = [least(commitTimes), least(putTimes)];
  return [
    { name: `${edits.length} figures put by Dexie alone`, value: putMs, unit: 'ms', aim: null },
    { name: `${edits.length} figures committed`, value: commitMs, unit: 'ms', aim: null },
    { name: 'committing figures against Dexie alone', value: commitMs / putMs, unit: 'x', aim: AIM },
  ];
}
