import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from 'xlsx';
import { expect, expectTypeOf, onTestFinished, test } from 'vitest';
import { contract, type Channel } from '#shared/ipc/contract.ts';
import { must } from '#shared/util/must.ts';
import { goodPrimary, primaryCounty } from '#tests/helpers/county.ts';
import { noteChanges } from '#tests/helpers/changes.ts';
import { deviceKey, documentsOf, fontFolder } from '#tests/helpers/documents.ts';
import { png } from '#tests/helpers/pictures.ts';
import { evidenceOf, sealedRecord } from '#tests/helpers/sealed-record.ts';
import { runChecklistJob, type ChecklistJob } from '../checklist-sheet/run-job.ts';
import { Journal } from '../journal/journal.ts';
import { fileProtection } from '../keys/protection.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import { EnrolmentFile } from '../sync/enrolment.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { runSheetJob, type SheetJob } from '../forms/job.ts';
import { openWorkbook, type WorkbookJob } from '../workbook/open-workbook.ts';
import type { Handlers } from './answer.ts';
import { createHandlers } from './handlers.ts';

test('there is a handler for every channel, and no other', async () => {
  expectTypeOf<keyof Handlers>().toEqualTypeOf<Channel>();
  expectTypeOf(createHandlers).returns.toEqualTypeOf<Handlers>();
  const { handlers } = await main({});
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
});

// The runner hands over what the handler gave it.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const readWorkbook = (job: unknown): Promise<unknown> => Promise.resolve(openWorkbook(job as WorkbookJob));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const writeSheet = (job: unknown): Promise<unknown> => runSheetJob(job as SheetJob);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const runChecklist = (job: unknown): Promise<unknown> => Promise.resolve(runChecklistJob(job as ChecklistJob));
const runnerOf = (run: JobRunner['run']): JobRunner => ({ run, cancel: () => undefined, close: () => undefined });

/** Main without its windows: `files` are what the user chooses in each dialog. */
async function main({ files = [], target = null }: { files?: readonly string[]; target?: string | null }) {
  const folder = await mkdtemp(join(tmpdir(), 'duxue-main-'));
  const key = deviceKey();
  const { documents, blobs } = await documentsOf(key);
  const journal = await Journal.open({ folder });
  onTestFinished(() => journal.close());
  const opened: string[] = [];
  const offered: string[] = [];
  const dialogs: Dialogs = {
    chooseFiles: () => Promise.resolve(files),
    chooseTarget: (fileName) => {
      offered.push(fileName);
      return Promise.resolve(target);
    },
    openWithSystem: (path) => {
      opened.push(path);
      return Promise.resolve(true);
    },
  };
  const handlers = createHandlers({
    app: {
      version: '0.1.0',
      deviceName: '电脑一',
      dataFolder: folder,
      deviceKey: () => Promise.resolve(key),
      readyToClose: () => undefined,
      unsavedAtClose: () => undefined,
      setAsideProfile: () => Promise.resolve(),
    },
    journal,
    blobs,
    documents,
    openedFolder: folder,
    workbooks: { runner: runnerOf(readWorkbook), sample: 'seeds/sample-district.xlsx' },
    sheets: { runner: runnerOf(writeSheet), fontFolder: fontFolder(), onProgress: () => undefined },
    checklists: runnerOf(runChecklist),
    plans: runnerOf(() => Promise.reject(new Error('no plan is read here'))),
    sync: {
      enrolment: new EnrolmentFile(folder, fileProtection),
      blobs,
      deviceKey: () => Promise.resolve(key),
      deviceName: '电脑一',
    },
    dialogs,
  });
  return { handlers, folder, opened, offered, blobs, key };
}

test('the app says which device it is, how its key is kept and how much room is left', async () => {
  const { handlers, key, folder } = await main({});
  const reply = await handlers['app:info'](undefined);
  expect(contract['app:info'].response.parse(reply)).toMatchObject({
    value: { deviceId: key.deviceId, keyProtection: 'file', dataFolder: folder },
  });
});

test('what is appended to the journal comes back from it', async () => {
  const { handlers } = await main({});
  const changes = noteChanges(3);
  expect(await handlers['journal:append']({ changes })).toMatchObject({ ok: true, value: { entries: 3 } });
  expect(await handlers['journal:read']({ position: null })).toMatchObject({
    value: { changes, next: null, damaged: 0 },
  });
});

test('chosen photographs are stored; choosing none stores none', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'duxue-photo-')), '操场.png');
  await writeFile(path, png({ width: 4, height: 4 }));
  const { handlers, blobs } = await main({ files: [path] });
  const reply = await handlers['blob:choose']({ accept: 'photographs' });
  const [stored] = reply.ok ? reply.value : [];
  expect(stored).toMatchObject({ name: '操场.png', mediaType: 'image/png' });
  expect(await blobs.has(must(stored, 'one was chosen').sha256)).toBe(true);
  expect(await (await main({})).handlers['blob:choose']({ accept: 'any' })).toEqual({ ok: true, value: [] });
});

test('the sample district is read, and a file that is no workbook is refused by name', async () => {
  const { handlers } = await main({});
  const sample = await handlers['workbook:sample'](undefined);
  expect(sample.ok && sample.value.rows.length).toBeGreaterThan(20);
  const options = { layouts: [], knownKinds: [], year: null, sheetYears: [], includeHidden: false };
  const other = await handlers['workbook:read']({
    name: '照片.xlsx',
    bytes: new Uint8Array(png({ width: 2, height: 2 })),
    options,
  });
  expect(other).toMatchObject({ ok: false, error: { kind: 'notAWorkbook' } });
});

test('a document is issued, opened as a copy, saved elsewhere, and found valid', async () => {
  const target = join(await mkdtemp(join(tmpdir(), 'duxue-copy-')), 'copy.pdf');
  const { handlers, opened, blobs, key } = await main({ target, files: [target] });
  const picture = png({ width: 9, height: 9 });
  await blobs.store('p', picture);
  const issued = await handlers['document:issue']({
    record: {
      ...sealedRecord({ evidence: [evidenceOf(picture)] }),
      sealedBy: { deviceId: key.deviceId, person: null },
    },
    copies: {},
  });
  if (!issued.ok) throw new Error(issued.error.message);
  const { sha256, fileName } = issued.value;
  await handlers['document:open']({ sha256, fileName: `../../${fileName}.exe` });
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatch(/\.exe\.pdf$/);
  expect(opened[0]).not.toBe(blobs.pathOf(sha256));
  expect(await handlers['document:saveCopy']({ sha256, fileName })).toEqual({ ok: true, value: true });
  expect(await handlers['document:chooseAndVerify'](undefined)).toMatchObject({
    ok: true,
    value: { verdict: 'valid', signer: { isThisDevice: true } },
  });
});

test('forms and tables are written where the user says, under a name that is safe', async () => {
  const target = join(await mkdtemp(join(tmpdir(), 'duxue-forms-')), 'chosen.xlsx');
  const { handlers, offered } = await main({ target });
  const request = {
    name: '../试验县: 表',
    countyName: '试验县',
    years: [primaryCounty([goodPrimary(400)])],
    what: { kind: 'county' },
    profiles: [],
  };
  const save = (format: string) => handlers['forms:save'](contract['forms:save'].request.parse({ ...request, format }));
  expect(await save('xlsx')).toEqual({ ok: true, value: true });
  expect(read(await readFile(target)).SheetNames).toContain('表Ⅲ');
  expect(await save('pdf')).toEqual({ ok: true, value: true });
  expect(await readFile(target, 'latin1')).toMatch(/^%PDF-1/);
  expect(offered).toEqual(['试验县 表.xlsx', '试验县 表.pdf']);
  const content = { columns: ['学校'], rows: [['=1+1']] };
  expect(await handlers['table:save']({ name: '表', format: 'csv', content })).toEqual({ ok: true, value: true });
  expect(await readFile(target, 'utf8')).toContain("'=1+1");
});

test('a picture has to be one', () => {
  const { request } = contract['picture:save'];
  const bytes = new Uint8Array(png({ width: 2, height: 2 }));
  expect(request.safeParse({ name: '图', bytes }).success).toBe(true);
  expect(request.safeParse({ name: '图', bytes: bytes.slice(1) }).success).toBe(false);
});

test('a dialog that is cancelled is an answer', async () => {
  const { handlers, blobs } = await main({});
  const { sha256 } = await blobs.store('x', Buffer.from('%PDF-1.7'));
  expect(await handlers['workbook:choose'](undefined)).toEqual({ ok: true, value: [] });
  expect(await handlers['document:chooseAndVerify'](undefined)).toEqual({ ok: true, value: null });
  expect(await handlers['document:saveCopy']({ sha256, fileName: 'x.pdf' })).toEqual({ ok: true, value: false });
});

test('what is saved is not made before it is known where to, and proposed under a safe name that tells what it is', async () => {
  const { handlers, offered } = await main({});
  const checklist = { templateId: null, title: '甲/乙: 检查表', stages: ['小学' as const], basis: [], items: [] };
  const name = `${'填报'.repeat(40)}.xls`;
  const nothing = { ok: true, value: false };
  // No workbook at all: marking it would be refused.
  const bytes = new Uint8Array(10);
  expect(await handlers['workbook:saveMarked']({ name, bytes, refused: [] })).toEqual(nothing);
  expect(await handlers['checklist:save']({ checklist })).toEqual(nothing);
  expect(offered).toEqual([`${'填报'.repeat(25)}（问题标注）.xlsx`, '甲 乙 检查表.xlsx']);
});

test('a checklist is saved as a workbook and comes back from it; a workbook of another kind says what was expected', async () => {
  const target = join(await mkdtemp(join(tmpdir(), 'duxue-checklist-')), '检查表.xlsx');
  const { handlers } = await main({ target, files: [target] });
  const checklist = { templateId: null, title: '样例检查表', stages: ['小学' as const], basis: [], items: [] };
  expect(await handlers['checklist:save']({ checklist })).toEqual({ ok: true, value: true });
  const reply = await handlers['checklist:open'](undefined);
  expect(contract['checklist:open'].response.parse(reply)).toEqual({ ok: true, value: { kind: 'read', checklist } });

  const other = await main({ files: ['seeds/sample-district.xlsx'] });
  expect(await other.handlers['checklist:open'](undefined)).toMatchObject({ ok: true, value: { kind: 'refused' } });
  expect(await (await main({})).handlers['checklist:open'](undefined)).toEqual({ ok: true, value: null });
});
