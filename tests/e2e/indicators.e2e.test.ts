import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, utils, type WorkBook } from 'xlsx';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { savedFile } from '#tests/helpers/saved-file.ts';
import { goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** What is missing, what would be if, and what is handed on, with the sample district on the real runtime. */

const scratch = makeDataDir();
const faults: string[] = [];
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await goToPlace(launched.page, '学校库');
  await launched.page.getByText('共 24 所').waitFor();
  await waitUntilSaved(launched.page);
  await goToPlace(launched.page, '指标监测');
});

afterAll(() => launched.app.close());

const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.locator('.ant-select-item-option').filter({ hasText: text }).first().click();
}

async function suppose(page: Page, school: string, figure: string, value: number): Promise<void> {
  await choose(page, '学校', school);
  await choose(page, '数据项', figure);
  await page.getByRole('spinbutton', { name: '假设为' }).fill(String(value));
  await page.getByRole('button', { name: '加入推演', exact: true }).first().click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${school}：${figure}` })
    .waitFor();
}

const saved = (name: string, click: () => Promise<void>): Promise<Buffer> =>
  savedFile(launched, { folder: scratch, name }, click);

const rowsOf = (book: WorkBook, name: string): unknown[][] => {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`expected a sheet ${name}, found ${book.SheetNames.join(', ')}`);
  return utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
};

/** 差异系数 of 教学仪器设备值, worked out from the rows of the figures once more: weighted, around the pooled mean. */
function coefficientOf(rows: readonly unknown[][]): number {
  const schools = rows
    .filter(([, code]) => /^\d{10}$/.test(String(code)))
    .map((row) => ({ pupils: Number(row[4]), amount: Number(row[13]) }));
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const mean = schools.reduce((sum, school) => sum + school.amount, 0) / pupils;
  const squares = schools.map((school) => (school.pupils / pupils) * (school.amount / school.pupils - mean) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) / mean;
}

test('what is missing is told in ㎡, teachers and 元, by school and in all, with what can’t be computed', async () => {
  const { page } = launched;
  await openTab(page, '缺什么');
  const lines = page.getByRole('row').filter({ hasText: '样例区石榴小学' });
  expect((await lines.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '样例区石榴小学 生均教学及辅助用房面积 4.05 ≥ 4.5 ㎡ 842 ㎡ — 842 ㎡',
    '样例区石榴小学 生均体育运动场馆面积 4.67 ≥ 7.5 ㎡ 5,353 ㎡ 3,227 ㎡ 5,353 ㎡',
  ]);
  const missing = page.getByRole('row').filter({ hasText: '样例区山楂小学' });
  expect(await missing.innerText()).toMatch(/体育馆面积 填写\s+填的是“无”\s+生均体育运动场馆面积/);
});

test('a table on the screen is saved as a workbook and as text', async () => {
  const { page } = launched;
  const save = async (format: RegExp): Promise<void> => {
    await page.getByRole('tabpanel', { name: '缺什么' }).getByRole('button', { name: '导出表格' }).nth(1).click();
    await page.getByRole('menuitem', { name: format }).click();
  };
  const [columns, first] = rowsOf(read(await saved('缺什么.xlsx', () => save(/Excel/))), '数据');
  expect(columns?.slice(0, 2)).toEqual(['学校', '指标']);
  expect(first?.slice(4)).toEqual(['842', '0', '842', '㎡']);
  const text = (await saved('缺什么.csv', () => save(/csv/))).toString('utf8');
  expect(text).toMatch(/^\uFEFF学校,指标,.*\r\n样例区石榴小学,/);
});

test('a supposed figure changes the verdict at once and the real one stays', async () => {
  const { page } = launched;
  await openTab(page, '推演');
  const panel = page.getByRole('tabpanel', { name: '推演' });
  await panel.getByText('这里是推演，不是实际情况').waitFor();
  await suppose(page, '样例区山楂小学', '体育馆面积', 0);
  await suppose(page, '样例区枣林教学点', '体育馆面积', 0);
  const coefficient = panel.getByRole('row').filter({ hasText: /^生均体育运动场馆面积/ });
  expect((await coefficient.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/\? ✓ 0\.\d{3} 0\.5$/);
  const school = panel.getByRole('row').filter({ hasText: '样例区山楂小学' });
  expect((await school.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
    /无法判断 → 达标 生均体育运动场馆面积：\? → ✓ 10\.48/,
  );
  await openTab(page, '总览');
  expect(await page.getByRole('alert').filter({ hasText: '小学：' }).innerText()).toContain('7 项差异系数中 6 项通过');
});

test('the least that brings a coefficient within its limit goes into the what-if with one click', async () => {
  const { page } = launched;
  await openTab(page, '推演');
  await suppose(page, '样例区柳溪小学', '教学仪器设备值', 9_000_000);
  const coefficient = page
    .getByRole('tabpanel', { name: '推演' })
    .getByRole('row')
    .filter({ hasText: /^生均教学仪器设备值/ });
  await coefficient.getByText('✕').waitFor();
  await page.getByRole('button', { name: '加入推演 生均教学仪器设备值' }).click();
  await coefficient.getByText('0.500').waitFor();
  expect((await coefficient.innerText()).replaceAll(/\s+/g, ' ')).toContain('✓ 0.169 ✓ 0.500');
});

test('leaving the what-if asks nothing, and nothing of it is stored', async () => {
  const { page } = launched;
  await goToPlace(page, '学校库');
  await page.getByRole('link', { name: '样例区山楂小学' }).click();
  const area = page.getByRole('row', { name: /^体育馆面积/ });
  expect(await area.innerText()).toMatch(/无/);
  expect(await page.getByText('假设的数据').count()).toBe(0);
  await goToPlace(page, '指标监测');
  await openTab(page, '推演');
  await page.getByText('还没有改动').waitFor();
});

test('the official forms are saved with the coefficients that the screen shows', async () => {
  const { page } = launched;
  const bytes = await saved('表.xlsx', async () => {
    await page.getByRole('button', { name: '导出上报表' }).click();
    await page.getByRole('menuitem', { name: /^表Ⅰ–表Ⅵ.*Excel/ }).click();
  });
  const book = read(bytes);
  expect(book.SheetNames.slice(0, 3)).toEqual(['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2 小学']);
  const coefficients = rowsOf(book, '表Ⅲ')[4];
  const printed = ['0.083', '0.174', '0.124', '0.158', '无法计算', '0.169', '0.099'];
  expect(coefficients?.slice(1, 9)).toEqual(['差异系数', ...printed]);
  expect(book.Sheets['表Ⅲ']?.['H5']?.v).toBeCloseTo(coefficientOf(rowsOf(book, '数据-小学').slice(3)), 4);
});

test('the chart is saved as a picture', async () => {
  const { page } = launched;
  await openTab(page, '总览');
  const bytes = await saved('图.png', () => page.getByRole('button', { name: '存为图片' }).first().click());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // The width stands in the header; a blank picture of this size would pack into a few KB.
  expect(bytes.readUInt32BE(16)).toBe(1920);
  expect(bytes.length).toBeGreaterThan(15_000);
});

test('a bar opens the schools behind its coefficient, and a school shows its years side by side', async () => {
  const { page } = launched;
  const chart = page.getByRole('img', { name: '小学各项指标的差异系数与上限' });
  await chart.getByText('✓ 0.169').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('占有全部的 43.5%（完全均衡时为 50%）').waitFor();
  await drawer.getByRole('img', { name: /学生累计占比/ }).waitFor();
  const [first] = await drawer
    .getByRole('row')
    .filter({ hasText: /小学|学校\d/ })
    .allInnerTexts();
  expect(first?.replaceAll(/\s+/g, ' ').trim()).toBe('样例区云杉小学 3194.48 960 24.3%');
  await drawer.getByRole('link', { name: '样例区南浦学校' }).click();
  const line = page.getByRole('row').filter({ hasText: '生均教学仪器设备值 小学' });
  expect((await line.innerText()).replaceAll(/\s+/g, ' ')).toContain('≥ 2000 元 ✕ 1687.10 △ 1765.69 △ 1821.99');
});

test('the page has met no fault in all this', () => {
  expect(faults).toEqual([]);
});
