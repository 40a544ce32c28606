// First: the database of the environment is looked for when the store is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AppInfo } from '#shared/ipc/contract.ts';
import { BLANK_ITEM, type Draft } from '#shared/domain/template/draft.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { ok } from '#shared/util/result.ts';
import { must } from '#shared/util/must.ts';
import { receiveChanges } from '../db/apply.ts';
import { commitEdits } from '../db/commit.ts';
import { DuxueDatabase } from '../db/database.ts';
import { toChange } from '../db/log.ts';
import type { Row } from '../db/rows.ts';
import { draftEdits, toOwnTemplate } from './draft-edits.ts';
import { createJournalWriter } from './journal-writer.ts';
import { currentTemplates, findTemplate } from './library.ts';
import { setRuntime, sha256Hex } from './runtime.ts';
import {
  createDraft,
  discardDraft,
  importChecklist,
  publishDraft,
  sheetOf,
  startNextVersion,
  startOwnTemplates,
  takeLateEdits,
  updateDraft,
} from './templates.ts';

const item = (question: string): DraftItem => ({
  ...BLANK_ITEM,
  group: '体育',
  question,
  methods: ['查阅资料'],
  guide: '看一看',
  evidence: ['样例'],
  clauses: [{ planId: 'p', planTitle: '样例计划', locator: '一/1', subject: '样例' }],
});
const draft = {
  title: '样例检查表',
  stages: ['小学'],
  basis: [],
  limits: [],
  entries: [
    { id: 'a', place: 1, item: item('甲问') },
    { id: 'b', place: 2, item: item('乙问') },
  ],
} as const satisfies Omit<Draft, 'templateId' | 'version'>;

const device = (letter: string) => deviceIdSchema.parse(letter.repeat(16));
const info: AppInfo = {
  version: '0.1.0',
  deviceId: device('a'),
  deviceName: '电脑一',
  keyFingerprint: '0'.repeat(64),
  keyProtection: 'file',
  dataFolder: '',
  freeBytes: 1,
};

async function useFreshStore(name: string): Promise<DuxueDatabase> {
  const db = new DuxueDatabase(name);
  const journal = createJournalWriter(
    {
      append: (changes) => Promise.resolve(ok({ at: '2026-11-22T00:00:00.000Z', entries: changes.length })),
      read: () => Promise.resolve(ok({ changes: [], next: null, end: '', damaged: 0 })),
    },
    info.deviceId,
    () => undefined,
  );
  setRuntime({ db, journal, info });
  await startOwnTemplates();
  return db;
}

const readOwn = async (db: DuxueDatabase, id: string) =>
  toOwnTemplate(must(await db.table<Row<'template'>, string>('template').get(id), 'it was written'));

test('S13: two people who edit different items of a draft, or move one, keep both without a conflict', async () => {
  const [one, two] = [new DuxueDatabase('one'), new DuxueDatabase('two')];
  const before: Draft = { ...draft, templateId: 't', version: 1 };
  const commit = (db: DuxueDatabase, letter: string, from: Draft | null, to: Draft) =>
    commitEdits(
      db,
      [...draftEdits(from, to), { entity: 'template', entityId: 't@1', field: 'deleted', value: false, settles: [] }],
      { device: device(letter), author: null, nowMs: 1_800_000_000_000, sha256: sha256Hex },
    );
  await receiveChanges(two, await commit(one, 'a', null, before), device('b'));
  const [a, b] = before.entries;
  if (a === undefined || b === undefined) throw new Error('two items');
  const mine = await commit(one, 'a', before, { ...before, entries: [{ ...a, item: item('甲改') }, b] });
  const theirs = await commit(two, 'b', before, {
    ...before,
    entries: [
      { ...b, item: item('乙改') },
      { ...a, place: 3 },
    ],
  });
  await receiveChanges(one, theirs, device('a'));
  await receiveChanges(two, mine, device('b'));
  for (const db of [one, two]) {
    expect((await readOwn(db, 't@1'))?.draft.entries.map((it) => it.item.question)).toEqual(['乙改', '甲改']);
    expect(await db.conflicts.filter(({ field }) => field !== 'deleted').count()).toBe(0);
  }
});

test('edits made one right after the other both stay', async () => {
  const db = await useFreshStore('in turn');
  const id = await createDraft(draft);
  const change = (itemId: string, question: string) =>
    updateDraft(id, (it) => ({
      ...it,
      entries: it.entries.map((entry) => (entry.id === itemId ? { ...entry, item: item(question) } : entry)),
    }));
  await Promise.all([change('a', '一'), change('b', '二'), change('a', '三')]);
  expect((await readOwn(db, id))?.draft.entries.map((it) => it.item.question)).toEqual(['三', '二']);
});

test('S13: a published version is refused every change and is found in the library', async () => {
  const db = await useFreshStore('published');
  const id = await createDraft(draft);
  expect(await publishDraft(id, '2026-11-22')).toMatchObject({ ok: true, value: { version: 1, title: '样例检查表' } });
  expect(await updateDraft(id, (it) => ({ ...it, title: '改名' }))).toEqual({
    ok: false,
    error: { kind: 'published' },
  });
  expect(await discardDraft(id)).toEqual({ ok: false, error: { kind: 'published' } });
  expect(await publishDraft(id, '2026-11-23')).toEqual({ ok: false, error: { kind: 'published' } });
  const own = must((await readOwn(db, id))?.published, 'it was published');
  expect(findTemplate(own.id, 1)).toEqual(own);
  expect(own.items.map(({ no, question }) => `${no} ${question}`)).toEqual(['1.1 甲问', '1.2 乙问']);
});

test('an unfinished draft is not published', async () => {
  await useFreshStore('unfinished');
  const id = await createDraft({ ...draft, stages: [] });
  expect(await publishDraft(id, '2026-11-22')).toEqual({
    ok: false,
    error: { kind: 'incomplete', problems: [{ itemId: null, kind: 'stages' }] },
  });
});

test('a new version starts from the last one; visits keep the old one and are offered the new', async () => {
  const db = await useFreshStore('versions');
  const id = await createDraft(draft);
  const first = await publishDraft(id, '2026-11-22');
  if (!first.ok) throw new Error('expected it to be published');
  const next = must(await startNextVersion(first.value.id), 'there is one to start from');
  expect(await startNextVersion(first.value.id)).toBe(next);
  await updateDraft(next, (it) => ({ ...it, title: '第二版' }));
  await publishDraft(next, '2026-11-23');
  expect(findTemplate(first.value.id, 1)?.title).toBe('样例检查表');
  const second = must(findTemplate(first.value.id, 2), 'it was published');
  expect(currentTemplates([first.value, second])).toEqual([second]);
  expect((await readOwn(db, id))?.draft.title).toBe('样例检查表');
});

test('a workbook of an own checklist goes on in its next version, one of another becomes a checklist of its own', async () => {
  const db = await useFreshStore('sheets');
  const id = await createDraft(draft);
  await publishDraft(id, '2026-11-22');
  const own = must(await readOwn(db, id), 'it was written');
  const sheet = { ...sheetOf(own.draft), title: '从表格来' };
  const next = await importChecklist(sheet);
  expect(await readOwn(db, next)).toMatchObject({
    draft: { templateId: own.draft.templateId, version: 2, title: '从表格来' },
  });
  const other = await importChecklist({ ...sheet, templateId: null });
  const copy = must(await readOwn(db, other), 'it was written');
  expect(copy.draft.templateId).not.toBe(own.draft.templateId);
  expect(copy.draft.entries.map((it) => it.item.question)).toEqual(['甲问', '乙问']);
});

test('S13: an edit that arrives after the publishing does not change the published version', async () => {
  const db = await useFreshStore('late');
  const id = await createDraft(draft);
  const other = new DuxueDatabase('late elsewhere');
  const all = await db.changes.toArray();
  await receiveChanges(other, all.map(toChange), device('b'));
  const there = must(await readOwn(other, id), 'it arrived').draft;
  const late = await commitEdits(other, draftEdits(there, { ...there, title: '晚到的名称' }), {
    device: device('b'),
    author: null,
    nowMs: Date.now(),
    sha256: sha256Hex,
  });
  const published = await publishDraft(id, '2026-11-22');
  await receiveChanges(db, late, device('a'));
  const own = must(await readOwn(db, id), 'it was written');
  expect(own.draft.title).toBe('晚到的名称');
  expect(published).toEqual({ ok: true, value: own.published });
  const next = must(await takeLateEdits(id), 'it is published');
  expect(await readOwn(db, next)).toMatchObject({ published: null, draft: { version: 2, title: '晚到的名称' } });
  expect((await readOwn(db, id))?.published).toEqual(own.published);
});
