import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import primary from '#seeds/templates/tianjin-2020-2022-primary.json' with { type: 'json' };
import { templateSchema } from '#shared/schema/template.ts';
import { must } from '#shared/util/must.ts';
import { killAll, launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import {
  answerAll,
  answerByKey,
  closeGaps,
  currentItem,
  dropFile,
  noteOpened,
  openItem,
  refuseAs,
  signAs,
  waitForProgress,
  waitUntilFrozen,
  writeNote,
} from '#tests/helpers/inspection-steps.ts';
import { png } from '#tests/helpers/pictures.ts';
import { answerFileDialog, goToPlace, startVisit, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** One visit from the plan to a signed PDF, on the real runtime, with no network and no server. */

const template = templateSchema.parse(primary);
const visit = {
  title: '2026年秋季专项督导',
  school: '样例区青禾小学',
  template: template.title,
  inspectors: ['甲督学', '乙督学'],
};
/** What no answer brings up first: the rented venue is said not to be there. */
const asked = template.items.filter(({ showWhen }) => showWhen === null);
const total = asked.length;

/** Of every figure the value of its standard, which meets it. */
function figureOf(no: string): number {
  const item = must(
    template.items.find((candidate) => candidate.no === no),
    `${no} is an item`,
  );
  if (item.kind !== 'number') throw new Error(`expected item ${no} to have a figure`);
  return item.threshold.value;
}

const scratch = makeDataDir();
const faults: string[] = [];
let launched: LaunchedApp;
const pdfPath = join(scratch, '督导检查记录表.pdf');

async function launch(dataDir: string, files: readonly string[] = []): Promise<LaunchedApp> {
  const app = await launchApp({ dataDir, files });
  app.page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  return app;
}

beforeAll(async () => {
  launched = await launch(makeDataDir());
});

afterAll(async () => {
  await launched.app.close();
});

/** What the store holds beside the rows: among it the item one has stayed on for a moment. */
const readMeta = (page: (typeof launched)['page']): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((answer) => {
        const opening = indexedDB.open('duxue');
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('meta').objectStore('meta').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            answer(JSON.stringify(reading.result));
          });
        });
      }),
  );

test('nothing acknowledged is lost when every process is killed while answering', async () => {
  const { page } = launched;
  await startVisit(page, visit);
  for (const key of ['1', '2', '3'] as const) {
    await openItem(page, ['1.2', '1.3', '1.4'][Number(key) - 1] ?? '');
    await answerByKey(page, key);
  }
  await openItem(page, '1.5');
  await writeNote(page, '抽查两份教研记录，都写了监测结果。');
  await waitForProgress(page, `3/${total}`);
  await page.locator('.site-source').getByText('记录：抽查两份').waitFor();
  await waitUntilSaved(page);
  await expect.poll(() => readMeta(page)).toContain('"itemId":"monitor-used"');

  await killAll(launched);
  launched = await launch(launched.dataDir);

  const reopened = launched.page;
  await goToPlace(reopened, '督导任务');
  await reopened.getByRole('button', { name: '继续检查' }).click();
  await waitForProgress(reopened, `3/${total} · 不达标 1 · 未答 ${total - 3}`);
  // The place is kept as well.
  expect(await currentItem(reopened)).toBe('1.5');
  expect(await reopened.getByLabel('记录').inputValue()).toBe('抽查两份教研记录，都写了监测结果。');
});

test('keys answer nothing while someone types', async () => {
  const { page } = launched;
  await openItem(page, '1.2');
  await page.keyboard.press('n');
  await page.keyboard.type('2 名教师，3 次，jk?');
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('记录').inputValue()).toBe('2 名教师，3 次，jk?');
  expect(await currentItem(page)).toBe('1.2');
  await waitForProgress(page, `3/${total} · 不达标 1`);
});

test('an answer against the figure is taken, and asks for the reason', async () => {
  const { page } = launched;
  await openItem(page, '2.4');
  await page.keyboard.press('m');
  await page.keyboard.type('0.75');
  await page.getByText('低于标准 0.25 小时/天').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  const reason = page.getByLabel('结果与实测数不一致，请写明理由');
  await reason.fill('课表漏印大课间，现场计时为 1 小时。');
  await page.keyboard.press('Escape');
  await page.locator('.site-source').getByText('理由：课表漏印').waitFor();
  await waitUntilSaved(page);
  expect(await currentItem(page)).toBe('2.4');
});

test('a record is signed, frozen and printed once nothing is missing', async () => {
  const { app, page } = launched;
  const photograph = join(scratch, '大课间.png');
  writeFileSync(photograph, png({ width: 640, height: 480 }));
  await answerFileDialog(app, [photograph]);
  const openedPath = await noteOpened(app);
  await answerAll(page, figureOf);
  await openItem(page, '3.1');
  await page.keyboard.press('q');
  await page.keyboard.type('合唱团没有固定的排练时间');
  // The second field is left before the first has come back from the store: neither may be lost.
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('公布每周排练时间');
  await page.keyboard.press('Escape');
  await page.getByLabel('整改期限').fill('2026-12-31');
  await page.keyboard.press('Enter');
  await closeGaps(page, '现场核对过。');

  await signAs(page, '督学 甲督学', '甲督学');
  await signAs(page, '督学 乙督学', '乙督学');
  await refuseAs(page, '学校负责人', { name: '丙校长', reason: '要求先与上级沟通', witness: '丁老师' });
  await waitUntilFrozen(page);
  await expect.poll(openedPath).toMatch(/\.pdf$/);
  // The copy a viewer gets is gone at the next start.
  copyFileSync(must(await openedPath(), 'polled above'), pdfPath);

  await expect.poll(() => page.getByRole('group', { name: '检查结果' }).count()).toBe(0);
  await goToPlace(page, '督导任务');
  await page.getByText('全部', { exact: true }).click();
  await page.getByText('已定稿').waitFor();
});

test('the PDF carries every item and a signature that others can check', () => {
  const text = execFileSync('pdftotext', ['-layout', pdfPath, '-'], { encoding: 'utf8' });
  const printed = text.replaceAll(/\s/g, '');
  const missing = asked.filter(({ question }) => !printed.includes(question.replaceAll(/\s/g, '')));
  expect(missing.map(({ no, question }) => `${no} ${question}`)).toEqual([]);
  for (const said of [
    '课表漏印大课间',
    '合唱团没有固定的排练时间',
    '公布每周排练时间',
    '2026年12月31日',
    '要求先与上级沟通',
    '丁老师',
  ])
    expect(printed).toContain(said);
  expect(execFileSync('pdfsig', [pdfPath], { encoding: 'utf8' })).toContain('Signature is Valid.');
  expect(execFileSync('qpdf', ['--check', pdfPath], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
});

test('dropped on the window, the PDF is valid, one changed byte is found, another PDF is not ours', async () => {
  const { page } = launched;
  const verdictOf = async (path: string): Promise<string> => {
    await dropFile(page, { path, name: 'record.pdf', type: 'application/pdf' });
    const dialog = page.getByRole('dialog');
    const verdict = await dialog.getByRole('alert').innerText({ timeout: 30_000 });
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    return verdict;
  };
  expect(await verdictOf(pdfPath)).toContain('有效');

  const bytes = readFileSync(pdfPath);
  // Within the bytes the signature covers: past the head of the file, before its middle.
  const at = Math.floor(bytes.length / 3);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const changed = join(scratch, 'changed.pdf');
  writeFileSync(changed, bytes);
  expect(await verdictOf(changed)).toContain('有改动');
  expect(execFileSync('pdfsig', [changed], { encoding: 'utf8' })).not.toContain('Signature is Valid.');

  const foreign = join(scratch, 'foreign.pdf');
  writeFileSync(foreign, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  expect(await verdictOf(foreign)).toContain('不是督学通的文书');
});

test('chosen by dialog, the PDF is verified just as well', async () => {
  const { app, page } = launched;
  await answerFileDialog(app, [pdfPath]);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('核验');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ hasText: '核验文书' });
  expect(await dialog.getByRole('alert').innerText()).toContain('有效');
  expect(await dialog.innerText()).toContain(visit.school);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
});

test('a sealed record stays frozen after a restart', async () => {
  await launched.app.close();
  launched = await launch(launched.dataDir);
  const { page } = launched;
  await goToPlace(page, '督导任务');
  await page.getByText('全部', { exact: true }).click();
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByLabel('已定稿').waitFor();
  await page.getByRole('button', { name: '打开' }).waitFor();
  expect(await page.getByRole('group', { name: '检查结果' }).count()).toBe(0);
});

test('a PDF the app is opened with is verified as soon as the screens are there', async () => {
  await launched.app.close();
  launched = await launch(launched.dataDir, [pdfPath]);
  const dialog = launched.page.getByRole('dialog').filter({ hasText: '核验文书' });
  expect(await dialog.getByRole('alert').innerText()).toContain('有效');
});

test('no page failed on the way', () => {
  expect(faults).toEqual([]);
});
