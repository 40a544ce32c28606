import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { inspectPdf, pdfText } from '#tests/helpers/documents.ts';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { savedFile } from '#tests/helpers/saved-file.ts';
import { answerSaveDialog, goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** What leaves the app on paper and in tables, and the list of schools one works from. */

const scratch = makeDataDir();
const faults: string[] = [];
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await goToPlace(launched.page, '学校库');
  await launched.page.getByText('共 24 所').waitFor();
  await waitUntilSaved(launched.page);
});

afterAll(() => launched.app.close());

const saved = (name: string, click: () => Promise<void>): Promise<Buffer> =>
  savedFile(launched, { folder: scratch, name }, click);

/** Chooses from the menu that opens at a button. */
async function choose(button: string, item: RegExp): Promise<void> {
  await launched.page.getByRole('button', { name: button }).first().click();
  await launched.page.getByRole('menuitem', { name: item }).click();
}

const savedTable = async (name: string): Promise<unknown[][]> => {
  const sheet = read(await saved(name, () => choose('导出表格', /Excel/))).Sheets['数据'];
  return sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: true });
};

test('the forms are printed with the coefficients that the screen shows', async () => {
  await goToPlace(launched.page, '指标监测');
  const pdf = await saved('表.pdf', () => choose('导出上报表', /^表Ⅰ–表Ⅵ.*PDF/));
  expect(inspectPdf('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
  const text = pdfText(pdf);
  expect(text).toMatch(/差异系数\s+0\.083\s+0\.174\s+0\.124\s+0\.158\s+无法计算\s+0\.169\s+0\.099\s+无法计算/);
  expect(text).toContain('【示例：学校和数据均为虚构】');
  expect(text).toMatch(/制表：\d{4}-\d\d-\d\d\s+1\/\d+/);
});

/** The process that writes files; it has been started by what was saved before. */
const writerPid = (): Promise<number> =>
  launched.app.evaluate(({ app }) => {
    const writer = app.getAppMetrics().find(({ name }) => name === 'duxue-forms');
    if (writer === undefined) throw new Error('expected the process that writes forms to run');
    return writer.pid;
  });

test('what is being made can be cancelled, and leaves no file', async () => {
  const { app, page } = launched;
  const target = join(scratch, '取消.pdf');
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
  await answerSaveDialog(app, target);
  // Held, so that it can't be done before it is cancelled.
  const pid = await writerPid();
  process.kill(pid, 'SIGSTOP');
  await choose('导出上报表', /^各校自评表.*PDF/);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '导出上报表' }).waitFor();
  process.kill(pid, 'SIGCONT');
  expect(existsSync(target)).toBe(false);
  expect(await page.locator('.ant-notification-notice').count()).toBe(0);
});

test('the list of schools is worked from the keyboard, and found as it was left', async () => {
  const { page } = launched;
  await goToPlace(page, '学校库');
  const search = page.getByLabel('学校名称、标识码、地址');
  await search.fill('初级中学');
  await page.getByRole('columnheader', { name: '标识码' }).click();
  await page.getByRole('columnheader', { name: '标识码' }).click();
  const shown = await page.locator('tr[data-row-key]').allInnerTexts();
  await search.press('ArrowDown');
  await search.press('ArrowDown');
  await search.press('Enter');
  await page.getByRole('heading', { name: '督导与整改经过' }).waitFor();
  const second = /样例区\S+中学/.exec(shown[1] ?? '')?.[0] ?? '';
  expect(await page.getByRole('banner').innerText()).toContain(second);
  await page.getByRole('button', { name: '返回学校库' }).click();
  await page.getByRole('columnheader', { name: '标识码' }).waitFor();
  expect(await search.inputValue()).toBe('初级中学');
  expect(await page.locator('tr[data-row-key]').allInnerTexts()).toEqual(shown);
  expect(await page.locator('.list-at').innerText()).toContain(second);

  // The link in the rail, where the focus is after a click, must not take the Enter meant for the list.
  await goToPlace(page, '学校库');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '返回学校库' }).click();
  await page
    .locator('.list-at')
    .filter({ hasText: /样例区\S+中学/ })
    .waitFor();
  expect(await page.locator('tr[data-row-key]').first().getAttribute('aria-selected')).toBe('true');
});

test('the schools shown are saved as a table, in their order, with codes as text', async () => {
  const [columns, ...lines] = await savedTable('学校.xlsx');
  const rows = lines.slice(0, -1);
  expect(lines.at(-1)).toEqual(['示例：学校和数据均为虚构']);
  expect(columns?.slice(0, 3)).toEqual(['学校', '标识码', '办学类型']);
  const codes = rows.map(([, code]) => code);
  expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^\d{10}$/)]));
  expect(codes.map(Number)).toEqual(codes.map(Number).toSorted((a, b) => b - a));
  expect(rows.length).toBeGreaterThan(2);
});

test('a school has its figures as a table with their cells, and its self-assessment on paper', async () => {
  const { page } = launched;
  await page
    .getByRole('link', { name: '样例区启明初级中学' })

    .click();
  await page.getByRole('heading', { name: '年度数据' }).waitFor();
  const figures = page.locator('section').filter({ has: page.getByRole('heading', { name: '年度数据' }) });
  const book = read(
    await saved('数据.xlsx', async () => {
      await figures.getByRole('button', { name: '导出表格' }).click();
      await page.getByRole('menuitem', { name: /Excel/ }).click();
    }),
  );
  const sheet = book.Sheets['数据'];
  const [columns, first] = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(columns?.slice(0, 5)).toEqual(['类别', '数据项', '单位', '2025-2026', '2025-2026 出处']);
  expect(typeof first?.[3]).toBe('number');
  expect(first?.[4]).toMatch(/\.xlsx .+![A-Z]+\d+$/);
  const text = pdfText(await saved('自评.pdf', () => choose('导出自评表', /PDF/)));
  expect(text).toContain('优质均衡资源配置自评表');
  expect(text).toMatch(/初中：7 项中 \d 项达标/);
  expect(text).toContain('校长(签字)');
});

test('a county’s years stand side by side, and are saved', async () => {
  const { page } = launched;
  await goToPlace(page, '指标监测');
  await page.getByRole('tab', { name: '逐年对比', exact: true }).click();
  const panel = page.getByRole('tabpanel', { name: '逐年对比' });
  const line = panel.getByRole('row').filter({ hasText: '每百名学生拥有网络多媒体教室数' });
  expect((await line.innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '✓ 0.110 比上年 +0.001 2.65 ✓ 0.099 比上年 −0.011',
  );
  const book = read(
    await saved('逐年.xlsx', async () => {
      await panel.getByRole('button', { name: '导出表格' }).click();
      await page.getByRole('menuitem', { name: /Excel/ }).click();
    }),
  );
  const sheet = book.Sheets['数据'];
  const rows = sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(rows).toHaveLength(9);
  expect(rows[8]).toEqual(['示例：学校和数据均为虚构']);
  expect(rows[7]?.[10]).toBeCloseTo(0.099, 3);
});

test('the limits in force and the figures of the county are saved with where they come from', async () => {
  const { page } = launched;
  const rowsOf = async (tab: string, heading: RegExp): Promise<unknown[][]> => {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
    const book = read(
      await saved(`${tab}.xlsx`, async () => {
        await section.getByRole('button', { name: '导出表格' }).click();
        await page.getByRole('menuitem', { name: /Excel/ }).click();
      }),
    );
    const sheet = book.Sheets['数据'];
    return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  };
  const limits = await rowsOf('标准与口径', /^生效的限值/);
  expect(limits[0]).toEqual(['指标', '限值', '国家标准', '由谁规定', '依据', '公式']);
  expect(limits[1]?.slice(0, 4)).toEqual([
    'L1 每百名学生拥有高于规定学历教师数 · 小学专科及以上学历专任教师 · 小学',
    '≥ 4.2 人',
    '≥ 4.2 人',
    '全国',
  ]);
  const figures = await rowsOf('县级数据', /^县级数据/);
  // Headings, figures, and that they are of the sample district.
  expect(figures).toHaveLength(61);
});

test('the page has met no fault in all this', () => {
  expect(faults).toEqual([]);
});
