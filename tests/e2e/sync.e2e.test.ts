import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLine, type CutLine } from '#tests/helpers/cut-line.ts';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { tinyJpeg } from '#tests/helpers/pictures.ts';
import { startServer, type ServerProcess } from '#tests/helpers/server-process.ts';
import { answerFileDialog, goToPlace, startVisit, waitForSite, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

const TITLE = '2026年秋季专项督导';
const SCHOOL = '样例区青禾小学';
const PHOTO_BYTES = 3_000_000;
/** Of a photograph sent over a line that is cut in its middle, at most this share may go twice. */
const RESENT_SHARE = 0.12;

type Member = { readonly launched: LaunchedApp; readonly line: CutLine };

let server: ServerProcess;
let a: Member;
let b: Member;
/** Undone in reverse, however far the start came. */
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startServer();
  opened.push(server.stop);
  a = await newMember();
  b = await newMember();
});

afterAll(async () => {
  for (const close of opened.toReversed()) await close();
});

async function newMember(of = server): Promise<Member> {
  const line = await openLine(of.port);
  opened.push(line.close);
  const launched = await launchApp();
  opened.push(() => launched.app.close());
  return { launched, line };
}

async function enrol({ launched: { page }, line }: Member): Promise<void> {
  await goToPlace(page, '同步与设置');
  await page.getByLabel('服务器地址').fill(line.url);
  await page.getByLabel('加入码').fill(server.joinCode);
  await page.getByRole('button', { name: /^加\s?入$/ }).click();
  await page.getByText('已加入：样例督导室').waitFor();
}

const nothingPending = (page: Page): Promise<void> => page.getByText('没有待同步').waitFor({ timeout: 60_000 });

async function syncNow({ launched: { page } }: Member): Promise<void> {
  await goToPlace(page, '同步与设置');
  await page.getByRole('button', { name: '立即同步' }).click();
  await nothingPending(page);
}

async function openInspection(page: Page): Promise<void> {
  await goToPlace(page, '督导任务');
  await page.getByText(TITLE).first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '继续检查' }).first().click();
  await waitForSite(page, ['甲督学']);
}

const openItem = (page: Page, no: string): Promise<void> => page.getByText(no, { exact: true }).first().click();

test('what one device did appears on the other, the photograph included', async () => {
  const { page, app } = a.launched;
  await enrol(a);
  await startVisit(page, {
    title: TITLE,
    school: SCHOOL,
    template: '优质均衡发展专项督导检查表（小学）',
    inspectors: ['甲督学', '乙督学'],
  });
  await openItem(page, '1.2');
  await page.keyboard.press('1');
  await openItem(page, '2.4');
  const photo = join(makeDataDir(), '大课间.jpg');
  writeFileSync(photo, Buffer.concat([tinyJpeg(), randomBytes(PHOTO_BYTES)]));
  await answerFileDialog(app, [photo]);
  await page.keyboard.press('f');
  await page.locator('.evidence-tiles img').waitFor();
  await waitUntilSaved(page);
  await nothingPending(page);

  await enrol(b);
  await syncNow(b);
  await openInspection(b.launched.page);
  await openItem(b.launched.page, '1.2');
  await b.launched.page.locator('.answer-met[aria-pressed=true]').waitFor();
  await openItem(b.launched.page, '2.4');
  const picture = b.launched.page.locator('.evidence-tiles img');
  await picture.waitFor({ timeout: 90_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('a photograph whose line is cut in the middle goes on where it stopped', async () => {
  const { page, app } = a.launched;
  await openInspection(page);
  await openItem(page, '4.1');
  const photo = join(makeDataDir(), '校舍.jpg');
  writeFileSync(photo, Buffer.concat([tinyJpeg(), randomBytes(PHOTO_BYTES)]));
  await answerFileDialog(app, [photo]);
  const before = a.line.sentUp();
  a.line.cutAfter(PHOTO_BYTES / 2);
  await page.keyboard.press('f');
  await page.locator('.evidence-tiles img').waitFor();
  await expect.poll(() => a.line.isCut(), { timeout: 60_000 }).toBe(true);
  await page.getByText('离线').first().waitFor();

  a.line.mend();
  await syncNow(a);
  await expect.poll(() => a.line.sentUp() - before, { timeout: 60_000 }).toBeGreaterThan(PHOTO_BYTES);
  await syncNow(b);
  await openInspection(b.launched.page);
  await openItem(b.launched.page, '4.1');
  await b.launched.page.locator('.evidence-tiles img').waitFor({ timeout: 90_000 });
  expect(a.line.sentUp() - before).toBeLessThan(PHOTO_BYTES * (1 + RESENT_SHARE));
});

test('an answer changed on both while offline keeps both values until a person chooses', async () => {
  for (const { launched, line } of [a, b]) {
    line.cut();
    await openInspection(launched.page);
    await openItem(launched.page, '1.3');
  }
  await a.launched.page.keyboard.press('1');
  await b.launched.page.keyboard.press('2');
  for (const { launched, line } of [a, b]) {
    await waitUntilSaved(launched.page);
    line.mend();
  }
  await syncNow(a);
  await syncNow(b);
  await syncNow(a);
  for (const { launched } of [a, b]) await launched.page.getByText('1 处有两种写法').waitFor({ timeout: 60_000 });

  await a.launched.page.getByText('1 处有两种写法').click();
  const heads = a.launched.page.locator('.conflict-value');
  await heads.first().waitFor();
  expect((await heads.allTextContents()).toSorted()).toEqual(['不达标', '达标']);
  await a.launched.page.getByRole('button', { name: '用这个' }).first().click();
  await a.launched.page.getByText('没有需要选择的内容').waitFor();
  await nothingPending(a.launched.page);
  await syncNow(b);
  await b.launched.page.getByText('1 处有两种写法').waitFor({ state: 'detached', timeout: 60_000 });
});

test('a device that leaves for another server brings its work and its photographs along', async () => {
  const other = await startServer();
  opened.push(other.stop);
  const { page } = a.launched;
  await goToPlace(page, '同步与设置');
  await page.getByRole('button', { name: '退出服务器' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退出服务器' }).click();
  await page.getByLabel('服务器地址').waitFor();
  const line = await openLine(other.port);
  opened.push(line.close);
  const moved = { launched: a.launched, line };
  await enrol(moved);
  await syncNow(moved);

  const newcomer = await newMember(other);
  await enrol(newcomer);
  await syncNow(newcomer);
  await openInspection(newcomer.launched.page);
  await openItem(newcomer.launched.page, '2.4');
  const picture = newcomer.launched.page.locator('.evidence-tiles img');
  await picture.waitFor({ timeout: 90_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});
