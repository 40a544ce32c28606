import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { killAll, launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { mountSmallDisk, type SmallDisk } from '#tests/helpers/small-disk.ts';
import { goToPlace, startVisit, waitForSite, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

const VISIT = {
  title: '2026年秋季专项督导',
  school: '样例区青禾小学',
  template: '优质均衡发展专项督导检查表（小学）',
  inspectors: ['甲督学', '乙督学'],
};

/** More than the last page of the journal still has room for on a full disk. */
const LONG_NOTE = '操场东侧围栏松动，已当场指出。'.repeat(400);

const running: LaunchedApp[] = [];
const disks: SmallDisk[] = [];

async function killRunning(): Promise<void> {
  for (const launched of running.splice(0)) await killAll(launched);
}

afterEach(async () => {
  await killRunning();
  for (const disk of disks.splice(0)) disk.unmount();
});

async function launch(dataDir: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir });
  running.push(launched);
  return launched;
}

function smallDisk(folder: string, megabytes: number): SmallDisk {
  const disk = mountSmallDisk(folder, megabytes);
  disks.push(disk);
  return disk;
}

const header = (page: Page, answered: number): Promise<void> =>
  page
    .getByText(new RegExp(`^${answered}/39`))
    .first()
    .waitFor();

async function answerThree(page: Page): Promise<void> {
  for (const key of ['1', '2', '3']) {
    await page.keyboard.press(key);
    await waitUntilSaved(page);
  }
  await header(page, 3);
}

async function openInspection(page: Page): Promise<void> {
  await goToPlace(page, '督导任务');
  await page.getByRole('button', { name: '继续检查' }).first().click();
  await waitForSite(page, VISIT.inspectors);
}

test('a browser profile that is gone is rebuilt from the journal, visit and answers and note', async () => {
  const dataDir = makeDataDir();
  const first = await launch(dataDir);
  await startVisit(first.page, VISIT);
  await answerThree(first.page);
  await first.page.keyboard.press('n');
  await first.page.keyboard.type('大课间全员参加');
  await first.page.keyboard.press('Escape');
  await waitUntilSaved(first.page);
  await killRunning();
  renameSync(join(dataDir, 'profile'), join(dataDir, 'profile-lost'));

  const second = await launch(dataDir);
  await openInspection(second.page);
  await header(second.page, 3);
  await second.page.getByText('1.4', { exact: true }).first().click();
  await expect.poll(() => second.page.getByLabel('记录').inputValue()).toBe('大课间全员参加');
});

test('a full disk under the journal is said at once, and mends by itself when there is room', async () => {
  const dataDir = makeDataDir();
  const disk = smallDisk(join(dataDir, 'journal'), 16);
  const { page } = await launch(dataDir);
  await startVisit(page, VISIT);
  await answerThree(page);

  disk.fill();
  await page.keyboard.press('1');
  await page.getByLabel('记录').fill(LONG_NOTE);
  await page.getByText('磁盘已满，备用记录暂时写不进去').waitFor();
  disk.free();
  await waitUntilSaved(page);
  await header(page, 4);

  await killRunning();
  renameSync(join(dataDir, 'profile'), join(dataDir, 'profile-lost'));
  const again = await launch(dataDir);
  await openInspection(again.page);
  await header(again.page, 4);
  await again.page.getByText('1.5', { exact: true }).first().click();
  await expect.poll(() => again.page.getByLabel('记录').inputValue()).toBe(LONG_NOTE);
});

/** How many items are answered, where the status line says at that very moment that all is saved; null where it does not. */
const savedCount = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const text = document.body.innerText;
    const answered = /(\d+)\/39/.exec(text)?.[1];
    return text.includes('已保存到本机') && answered !== undefined ? Number(answered) : null;
  });

test('a disk full to the last byte loses nothing that was shown as saved', async () => {
  const dataDir = makeDataDir();
  const disk = smallDisk(dataDir, 300);
  const { page } = await launch(dataDir);
  await startVisit(page, VISIT);
  await answerThree(page);

  disk.fill();
  const warning = page.getByText(/磁盘已满|没有写入本机数据库/).first();
  let saved = 3;
  // What the database still has room for may be said to be saved: it has to be there, too.
  for (let answered = 4; answered < 40 && !(await warning.isVisible()); answered += 1) {
    await page.keyboard.press('2');
    await warning.or(page.getByText('已保存到本机')).first().waitFor();
    saved = (await savedCount(page)) ?? saved;
  }
  await warning.waitFor();
  await killRunning();
  disk.free();

  const again = await launch(dataDir);
  await openInspection(again.page);
  const shown = await again.page
    .getByText(/^\d+\/39/)
    .first()
    .textContent();
  expect(Number.parseInt(shown ?? '', 10)).toBeGreaterThanOrEqual(saved);
});

/** Presses the window's close button, and answers its question; what it was asked. */
const closeAnswering = (app: LaunchedApp['app'], button: string): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow, dialog }, answer) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (...args: unknown[]) => {
          const { message, buttons } = Object(args.at(-1));
          resolve(message);
          return Promise.resolve({ response: buttons.indexOf(answer), checkboxChecked: false });
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
    button,
  );

test('closing asks first while a full disk refuses what was typed: who waits loses nothing, who closes has said so', async () => {
  const dataDir = makeDataDir();
  const disk = smallDisk(join(dataDir, 'profile'), 200);
  const { app, page } = await launch(dataDir);
  await startVisit(page, VISIT);
  await answerThree(page);

  disk.fill();
  await page.getByLabel('记录').fill(LONG_NOTE);
  const notice = page.getByText('刚才的内容没有保存成功');
  await notice.waitFor();
  expect(await closeAnswering(app, '继续等待')).toContain('还有内容没有保存');
  expect(await page.getByLabel('记录').inputValue()).toBe(LONG_NOTE);
  const closed = app.waitForEvent('close');
  await closeAnswering(app, '仍然关闭');
  await closed;
  // Gone by itself: nothing is left to kill.
  running.splice(0);
});

test('words that a full disk refuses stay in their field, and are stored by themselves once there is room', async () => {
  const dataDir = makeDataDir();
  const disk = smallDisk(join(dataDir, 'profile'), 200);
  const { page } = await launch(dataDir);
  await startVisit(page, VISIT);
  await answerThree(page);

  disk.fill();
  await page.getByLabel('记录').fill(LONG_NOTE);
  const notice = page.getByText('刚才的内容没有保存成功');
  await notice.waitFor();
  expect(await page.getByLabel('记录').inputValue()).toBe(LONG_NOTE);
  disk.free();
  await notice.waitFor({ state: 'detached' });
  await waitUntilSaved(page);
  await killRunning();

  const again = await launch(dataDir);
  await openInspection(again.page);
  await again.page.getByText('1.4', { exact: true }).first().click();
  await expect.poll(() => again.page.getByLabel('记录').inputValue()).toBe(LONG_NOTE);
});
