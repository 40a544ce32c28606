import { once } from 'node:events';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import type { Change } from '#shared/schema/change.ts';
import { noteChanges } from '#tests/helpers/changes.ts';
import { openAppendFile, type OpenAppendFile } from '../files/append-file.ts';
import { shellErrorOf } from '../shell-fault.ts';
import { Journal } from './journal.ts';
import { encodeLine } from './record-line.ts';
import { segmentPath } from './segments.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duxue-journal-'));
async function openJournal(options: Parameters<typeof Journal.open>[0]): Promise<Journal> {
  const journal = await Journal.open(options);
  onTestFinished(() => journal.close());
  return journal;
}

const firstFile = (folder: string): string => segmentPath(folder, 1);

async function readAll(journal: Journal, from: string | null = null) {
  const changes: Change[] = [];
  let [position, damaged, end]: [string | null, number, string] = [from, 0, ''];
  do {
    const page = await journal.read(position);
    changes.push(...page.changes);
    damaged += page.damaged;
    ({ next: position, end } = page);
  } while (position !== null);
  return { changes, damaged, end };
}

/** A disk with room for so many bytes more, that writes what it can before it says it is full. */
function fullAfter(room: number, fault: { readonly code: string } = { code: 'ENOSPC' }) {
  const disk = { room };
  const open: OpenAppendFile = async (path, mode) => {
    const file = await openAppendFile(path, mode);
    return {
      ...file,
      write: async (bytes, position) => {
        const fits = Math.min(bytes.length, disk.room);
        await file.write(bytes.subarray(0, fits), position);
        disk.room -= fits;
        if (fits < bytes.length) throw Object.assign(new Error('no room'), fault);
      },
    };
  };
  return { disk, open };
}

test('what was appended is read back in order, by this run and by the next (W3)', async () => {
  const folder = await newFolder();
  const changes = noteChanges(5);
  const journal = await openJournal({ folder });
  for (const change of changes) await journal.append([change]);
  expect(await readAll(journal)).toMatchObject({ changes, damaged: 0 });
  await journal.close();
  expect((await readAll(await openJournal({ folder }))).changes).toEqual(changes);
});

test('appends made at once share one sync, and each is answered after it', async () => {
  const folder = await newFolder();
  let syncs = 0;
  const openFile: OpenAppendFile = async (path, mode) => {
    const file = await openAppendFile(path, mode);
    return { ...file, sync: async () => file.sync().then(() => void (syncs += 1)) };
  };
  const journal = await openJournal({ folder, openFile });
  const changes = noteChanges(100);
  await Promise.all(changes.map((change) => journal.append([change])));
  expect(syncs).toBeLessThanOrEqual(2);
  expect((await readAll(journal)).changes).toEqual(changes);
});

test('an append is answered only after its sync', async () => {
  const folder = await newFolder();
  const gate = new AbortController();
  const opened = once(gate.signal, 'abort');
  const openFile: OpenAppendFile = async (path, mode) => {
    const file = await openAppendFile(path, mode);
    return { ...file, sync: () => opened.then(() => file.sync()) };
  };
  const journal = await openJournal({ folder, openFile });
  let isAnswered = false;
  const appended = journal.append(noteChanges(1)).then(() => (isAnswered = true));
  await readFile(firstFile(folder)).catch(() => undefined);
  expect(isAnswered).toBe(false);
  gate.abort();
  expect(await appended).toBe(true);
});

test('a file that has reached its size is followed by another, and reading goes through all', async () => {
  const folder = await newFolder();
  const journal = await openJournal({ folder, segmentBytes: 2_000 });
  const changes = noteChanges(40);
  for (const change of changes) await journal.append([change]);
  expect((await readdir(folder)).length).toBeGreaterThan(5);
  expect((await readAll(journal)).changes).toEqual(changes);
  const half = await journal.read('4:0');
  expect(must(half.changes[0], 'the fourth file has records').seq).toBeGreaterThan(1);
});

test('what comes after a position is read from it on', async () => {
  const folder = await newFolder();
  const changes = noteChanges(4);
  const journal = await openJournal({ folder });
  expect(await readAll(journal)).toMatchObject({ changes: [], damaged: 0 });
  await journal.append(changes.slice(0, 2));
  const { end } = await readAll(journal);
  await journal.append(changes.slice(2));
  expect((await readAll(journal, end)).changes).toEqual(changes.slice(2));
});

test.each(['9:0', '1:999999', 'nonsense'])(
  'a position that is not in the journal reads from the start: %s',
  async (position) => {
    const folder = await newFolder();
    const journal = await openJournal({ folder });
    const changes = noteChanges(2);
    await journal.append(changes);
    expect((await readAll(journal, position)).changes).toEqual(changes);
  },
);

test('cut at any byte of the last record, the journal keeps the others, sets the torn half aside and goes on', async () => {
  const [first, second, later] = [noteChanges(1), noteChanges(2).slice(1), noteChanges(3).slice(2)];
  const whole = Buffer.concat([encodeLine({ changes: first }), encodeLine({ changes: second })]);
  const start = encodeLine({ changes: first }).length;
  for (let cut = start + 1; cut < whole.length; cut += 1) {
    const folder = await newFolder();
    await writeFile(firstFile(folder), whole.subarray(0, cut));
    const journal = await openJournal({ folder });
    await journal.append(later);
    expect(await readAll(journal)).toMatchObject({ changes: [...first, ...later], damaged: 0 });
    const torn = (await readdir(folder)).filter((name) => name.endsWith('.torn'));
    expect(torn).toHaveLength(1);
    expect(await readFile(join(folder, must(torn[0], 'one torn file')))).toEqual(whole.subarray(start, cut));
  }
});

test('any changed byte costs at most the records it lies in, and is counted', async () => {
  const changes = noteChanges(6, (index) => `第 ${index} 条记录：操场跑道破损\n已拍照`);
  const lines = changes.map((change) => encodeLine({ changes: [change] }));
  const whole = Buffer.concat(lines);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const folder = await newFolder();
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      await writeFile(firstFile(folder), bytes);
      const journal = await openJournal({ folder });
      const found = await readAll(journal);
      const kept = new Set(found.changes.map((change) => change.hash));
      const lost = changes.filter((change) => !kept.has(change.hash));
      const torn = (await readdir(folder)).some((name) => name.endsWith('.torn'));
      expect(found.changes.every((change) => changes.some(({ hash }) => hash === change.hash))).toBe(true);
      // A line break that appears or disappears may take one neighbour along, never more.
      expect(lost.length).toBeLessThanOrEqual(1);
      expect(lost.length === 0 || found.damaged > 0 || torn).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['ENOSPC', 'diskFull'],
  ['EROFS', 'notWritable'],
])('a disk that fails with %s is named, and the file stays whole', async (code, kind) => {
  const changes = noteChanges(3);
  const size = encodeLine({ changes: changes.slice(0, 1) }).length;
  for (const room of [size, size + 1, size + 30, 2 * size - 1]) {
    const folder = await newFolder();
    const { disk, open } = fullAfter(room, { code });
    const journal = await openJournal({ folder, openFile: open });
    await journal.append(changes.slice(0, 1));
    const refused = await journal.append(changes.slice(1, 2)).then(
      () => null,
      (cause: unknown) => shellErrorOf(cause),
    );
    expect(refused?.kind).toBe(kind);
    expect(await readFile(firstFile(folder))).toHaveLength(size);
    disk.room = 1_000_000;
    await journal.append(changes.slice(2));
    expect(await readAll(journal)).toMatchObject({ changes: [changes[0], changes[2]], damaged: 0 });
  }
});

test('a file that cannot be mended is left, and the next append goes to a new one', async () => {
  const folder = await newFolder();
  const { disk, open } = fullAfter(100);
  const journal = await openJournal({
    folder,
    openFile: async (path, mode) => ({
      ...(await open(path, mode)),
      truncate: () => Promise.reject(Object.assign(new Error('the disk does not answer'), { code: 'EIO' })),
    }),
  });
  await expect(journal.append(noteChanges(1))).rejects.toThrow('no room');
  disk.room = 1_000_000;
  await journal.append(noteChanges(1));
  expect(await readdir(folder)).toHaveLength(2);
  expect(await readAll(journal)).toMatchObject({ changes: noteChanges(1), damaged: 0 });
});

test('a disk that takes no byte at the start does not keep the journal from being read', async () => {
  const folder = await newFolder();
  const [first, later] = [noteChanges(1), noteChanges(2).slice(1)];
  await writeFile(firstFile(folder), Buffer.concat([encodeLine({ changes: first }), Buffer.from('half a rec')]));
  const journal = await openJournal({
    folder,
    openFile: (path, mode) =>
      mode === 'existing'
        ? Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
        : openAppendFile(path, mode),
  });
  expect(await readAll(journal)).toMatchObject({ changes: first, damaged: 0 });
  await journal.append(later);
  expect(await readAll(journal)).toMatchObject({ changes: [...first, ...later], damaged: 0 });
});

test('one append that fails does not fail the ones after it', async () => {
  const folder = await newFolder();
  const { disk, open } = fullAfter(10);
  const journal = await openJournal({ folder, openFile: open });
  const [a, b] = noteChanges(2);
  const first = journal.append([must(a, 'two changes')]);
  await expect(first).rejects.toThrow('no room');
  disk.room = 1_000_000;
  await journal.append([must(b, 'two changes')]);
  expect((await readAll(journal)).changes).toEqual([b]);
});
