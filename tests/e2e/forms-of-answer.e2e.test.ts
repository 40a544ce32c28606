import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import { killAll, launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { formsChecklist } from '#tests/helpers/forms-checklist.ts';
import {
  answerByKey,
  currentItem,
  draw,
  dropFile,
  noteOpened,
  openItem,
  signAs,
  waitForProgress,
  waitUntilFrozen,
  writeNote,
} from '#tests/helpers/inspection-steps.ts';
import { webpInPage } from '#tests/helpers/pictures-in-page.ts';
import { PLANTED_SCHOOL, plantChecklist } from '#tests/helpers/planted.ts';
import { answerFileDialog, goToPlace, startVisit, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** A checklist that asks in every form, answered by keyboard, to a signed PDF that shows each answer. */

const scratch = makeDataDir();
const faults: string[] = [];
let launched: LaunchedApp;
let pdfPath = '';

async function launch(dataDir: string): Promise<void> {
  launched = await launchApp({ dataDir });
  launched.page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
}

beforeAll(async () => {
  const dataDir = makeDataDir();
  await plantChecklist(dataDir, formsChecklist);
  await launch(dataDir);
});

afterAll(() => launched.app.close());

const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await launched.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => launched.page.keyboard.insertText(text);

test('who inspects is asked once, and every change carries the name', async () => {
  const { page } = launched;
  await startVisit(page, {
    title: '2026年秋季专项督导',
    school: PLANTED_SCHOOL,
    template: formsChecklist.title,
    inspectors: ['甲督学', '乙督学'],
  });
  await waitForProgress(page, '0/11');
  await answerByKey(page, '1');
  await openItem(page, '1.1');
  await page.locator('.site-source').getByText('甲督学').first().waitFor();
  expect(await page.getByText('未署名').count()).toBe(0);
});

test('an item appears at once where an answer asks for it, says why, and is the next one', async () => {
  const { page } = launched;
  await openItem(page, '1.1');
  await keys('2');
  await page.getByText('新增检查项 1.2：1.1 答“不达标”时才查这一项。').waitFor();
  await waitForProgress(page, '1/12');
  await expect.poll(() => currentItem(page)).toBe('1.2');
  await page.getByText('一票否决项不达标：1.1').waitFor();
  await keys('2');
  await waitForProgress(page, '2/12');
  await expect.poll(() => currentItem(page)).toBe('1.3');
});

test('levels, scores, figures and shares are judged; what cannot be is refused, what is odd is asked about', async () => {
  const { page } = launched;
  await answerByKey(page, '2');
  await keys('m');
  await type('11');
  await page.getByText('满分是 10 分，不能超过。').waitFor();
  await keys('Enter', 'Control+a');
  await type('8.5');
  await keys('Enter');
  await expect.poll(() => currentItem(page)).toBe('1.5');
  await keys('m');
  await type('1500');
  await page.getByText('最多只能是 1440 分钟/天，请核对数和单位。').waitFor();
  await keys('Control+a');
  await type('600');
  await page.getByText('是标准的 10 倍以上').waitFor();
  // The first Enter is answered with the question, the second lets the figure stand.
  await keys('Enter');
  expect(await currentItem(page)).toBe('1.5');
  await keys('Control+a');
  await type('65');
  await keys('Enter');
  await expect.poll(() => currentItem(page)).toBe('1.6');
  await keys('m');
  await type('51');
  await keys('Enter');
  await type('50');
  await page.getByText('符合的比总数还多').waitFor();
  await keys('Shift+Tab', 'Control+a');
  await type('42');
  await page.getByText('= 84 %').waitFor();
  await page.getByText('低于标准 6 个百分点').waitFor();
  await keys('Enter');
  await expect.poll(() => currentItem(page)).toBe('1.7');
  await waitForProgress(page, '6/12 · 不达标 2');
});

test('options are taken by their digits, several of them ticked, and undone', async () => {
  const { page } = launched;
  await keys('1');
  await waitForProgress(page, '7/13');
  await expect.poll(() => currentItem(page)).toBe('1.8');
  await keys('1', '2', '3', '2');
  await page.locator('.site-source').getByText('合唱、书法').waitFor();
  await page.getByText('已选 2 项，至少 2 项').waitFor();
  await keys('Control+z');
  await page.getByText('已选 3 项，至少 2 项').waitFor();
  await keys('2');
  await page.getByText('已选 2 项，至少 2 项').waitFor();
  await keys('Enter');
  await expect.poll(() => currentItem(page)).toBe('2.1');
});

test('text, day and table are written by keyboard; cells come from Excel, and a picture of them is not evidence', async () => {
  const { page } = launched;
  await keys('m');
  await type('陪餐记录按日填写，缺两天。');
  await keys('Escape', 'j', 't');
  await expect.poll(() => currentItem(page)).toBe('2.3');
  await keys('m');
  await type('三1班');
  await keys('Tab');
  await type('45');
  await keys('Tab');
  await type('25');
  await page.getByText('最多只能是 24 小时/天').waitFor();
  await keys('Control+a');
  await type('9.5');
  await keys('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('班级 第 2 行');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '三2班\t46\t10\r\n三3班\t44\t9\r\n');
    data.items.add(new File(['x'], 'cells.png', { type: 'image/png' }));
    const cell = document.querySelector('.answer-table tbody tr:nth-child(2) input');
    cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('已填 3 行').waitFor();
  await page.locator('.site-source').getByText('三3班，44，9').waitFor();
  expect(await page.locator('.evidence-tile').count()).toBe(0);
});

test('a table being typed survives the kill of every process', async () => {
  const { page } = launched;
  const last = page.getByLabel('班级 第 4 行');
  await last.click();
  await type('三4班');
  // No blur, no Enter: what was typed is written by itself.
  await page.locator('.site-source').getByText('三4班').waitFor();
  await waitUntilSaved(page);
  await killAll(launched);
  await launch(launched.dataDir);
  await goToPlace(launched.page, '督导任务');
  await launched.page.getByText('11/13').waitFor();
  await launched.page.getByRole('button', { name: '继续检查' }).click();
  await expect.poll(() => currentItem(launched.page)).toBe('2.3');
  expect(await launched.page.getByLabel('班级 第 4 行').inputValue()).toBe('三4班');
  expect(await launched.page.getByLabel('睡眠 第 3 行').inputValue()).toBe('9');
});

test('somebody of the school signs, not an inspector; a photograph answers its item', async () => {
  const { app, page } = launched;
  await openItem(page, '2.4');
  await keys('m', 'Enter');
  const dialog = page.getByRole('dialog', { name: '请食堂负责人签名' });
  await dialog.getByLabel('姓名').fill('甲督学');
  await dialog.getByText('督学在签署时签名').waitFor();
  await dialog.getByLabel('姓名').fill('孙样例');
  await draw(page, dialog.getByLabel('请在框内签名'));
  await dialog.getByRole('button', { name: '确认签名' }).click();
  await page.getByLabel('孙样例的签名').waitFor();
  await openItem(page, '2.5');
  const photograph = join(scratch, '公示栏.webp');
  writeFileSync(photograph, await webpInPage(page));
  await answerFileDialog(app, [photograph]);
  await keys('p');
  await page.locator('.evidence-tile').waitFor();
  await waitForProgress(page, '13/13');
  await openItem(page, '2.2');
  // A day that does not apply to this school: nothing has to be judged to say so.
  await keys('0');
  const skipped = page.locator('.outline-entry').filter({ hasText: '2.2' });
  await expect.poll(() => skipped.getByLabel('不适用').count()).toBe(1);
});

test('what belongs to no item has its place', async () => {
  const { page } = launched;
  await keys('w', 'q');
  await type('校门口没有护栏');
  await keys('Escape', 'Escape');
  await expect.poll(() => page.locator('.outline-whole .outline-count').allInnerTexts()).toEqual(['1']);
});

test('the record is read, signed and frozen; site, visit and workbench count alike', async () => {
  const { app, page } = launched;
  const openedPath = await noteOpened(app);
  await openItem(page, '1.1');
  await writeNote(page, '只有草稿，没有印发。');
  await openItem(page, '1.6');
  await writeNote(page, '抽测三年级。');
  await waitUntilSaved(page);
  await goToPlace(page, '工作台');
  await page.getByText('13/13').waitFor();
  await goToPlace(page, '督导任务');
  await page.getByText('13/13 · 不达标 2').waitFor();
  await page.getByRole('button', { name: '签署', exact: true }).click();
  const open = page.getByRole('link', { name: '问题“校门口没有护栏”还没有写整改要求、整改期限' });
  await open.click();
  await page.getByText('不设期限', { exact: true }).click();
  await page.getByLabel('不定期限的原因').fill('需交通部门施工');
  await page.getByLabel('整改要求').fill('报请属地设置护栏');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: '签署', exact: true }).click();
  await page.getByText('内容齐全，可以签名').waitFor();
  await page.getByText('有一票否决项不达标').waitFor();
  await signAs(page, '督学 甲督学', '甲督学');
  await signAs(page, '督学 乙督学', '乙督学');
  await signAs(page, '学校负责人', '丙校长');
  await waitUntilFrozen(page);
  await expect.poll(openedPath).toMatch(/\.pdf$/);
  pdfPath = must(await openedPath(), 'polled above');
});

test('the PDF shows each answer and the photograph, and verifies', async () => {
  const { page } = launched;
  const text = execFileSync('pdftotext', ['-layout', pdfPath, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
  for (const said of [
    '有一票否决项不达标',
    '选项：已经过期',
    '等级：良',
    '8.5分（满分10分',
    '65分钟/天',
    '合格人数42/抽测人数50=84%',
    '选项：学校食堂',
    '已选2项：合唱、书法',
    '陪餐记录按日填写，缺两天。',
    '三4班',
    '孙样例',
    '不适用',
    '校门口没有护栏',
    '责任人：学校负责人',
    '不设期限：需交通部门施工',
    '此处为缩印',
  ])
    expect(text).toContain(said);
  const images = execFileSync('pdfimages', ['-list', pdfPath], { encoding: 'utf8' });
  expect(images).toContain('jpeg');
  expect(execFileSync('pdfsig', [pdfPath], { encoding: 'utf8' })).toContain('Signature is Valid.');
  expect(execFileSync('qpdf', ['--check', pdfPath], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
  await dropFile(page, { path: pdfPath, name: 'record.pdf', type: 'application/pdf' });
  expect(await page.getByRole('dialog').getByRole('alert').innerText({ timeout: 30_000 })).toContain('有效');
});

test('no page failed on the way', () => {
  expect(faults).toEqual([]);
});
