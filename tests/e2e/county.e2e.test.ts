import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { dropFile } from '#tests/helpers/inspection-steps.ts';
import { confirmBasis, giveName } from '#tests/helpers/plan-steps.ts';
import { goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** A county's own figures, the standard it has chosen, and the verdict that follows, on the real runtime. */

const QUOTA = '优质高中招生名额分配比例';
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

const plain = async (locator: Locator): Promise<string> => (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();

/** The row of the verdict about the quota of 优质高中. */
const quotaRow = (page: Page): Locator =>
  page
    .getByRole('tabpanel', { name: '全县结论' })
    .getByRole('row')
    .filter({ hasText: `G14 ${QUOTA}` });

test('what the county has not said is named, and leads to where it is filled in', async () => {
  const { page } = launched;
  await openTab(page, '全县结论');
  expect(await plain(page.getByRole('alert').filter({ hasText: '32 项指标' }))).toMatch(
    /未达到优质均衡发展县\(市、区\)标准.*缺 40 个县级数据，去填写/,
  );
  const row = quotaRow(page);
  expect(await plain(row)).toMatch(
    /名额分配比例 \? ≥ 50 % 无法计算 缺少：优质高中招生名额分配比例（没有可用的数据） 去填写$/,
  );
  await row.getByRole('button', { name: '去填写' }).click();
  await page.getByText('已填 0 / 59').waitFor();
  const field = page.getByRole('textbox', { name: QUOTA });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what is typed is read as in a sheet, kept with who and when, and decides the verdict', async () => {
  const { page } = launched;
  const field = page.getByRole('textbox', { name: QUOTA });
  await field.fill('一半');
  await page.getByText('应为数字（%）').waitFor();
  await field.fill('49.96%');
  const line = page.getByRole('row').filter({ hasText: QUOTA });
  await line.getByText(/未署名 \d{4}-\d\d-\d\d .* 填写/).waitFor();
  await page.getByRole('textbox', { name: '义务教育教师年平均工资收入' }).fill('12.5万元');
  await page.getByText('已填 2 / 59').waitFor();
  await openTab(page, '全县结论');
  // 49.96 prints as 50.0: both readings are shown.
  expect(await plain(quotaRow(page))).toMatch(/名额分配比例 49\.96% ≥ 50 % 未达标 按表格印出的 50\.0% 判断为达标$/);
  await openTab(page, '县级数据');
  await field.fill('60');
  await openTab(page, '全县结论');
  await quotaRow(page).getByText('60%').waitFor();
  expect(await plain(quotaRow(page))).toContain('60% ≥ 50 % 达标');
});

test('a local profile that asks for more changes the verdict, and one step back takes it away', async () => {
  const { page } = launched;
  await openTab(page, '标准与口径');
  await page.getByRole('button', { name: '新建本地口径' }).click();
  const drawer = page.getByRole('dialog');
  const limit = drawer.getByRole('textbox', { name: `本口径 G14 ${QUOTA} · 名额分配比例` });
  await limit.fill('40');
  await drawer.getByText('宽于国家标准 ≥ 50 %，不会采用').waitFor();
  await limit.fill('65');
  await drawer.getByText('宽于国家标准').waitFor({ state: 'detached' });
  await drawer.getByRole('button', { name: '完成' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('采用的标准：县域义务教育优质均衡发展国家标准(2017) ＋ 本区县标准').waitFor();
  const effective = page.getByRole('row').filter({ hasText: '国家标准 ≥ 50 %' });
  expect(await plain(effective)).toMatch(/≥ 65 % 国家标准 ≥ 50 % 本区县/);
  await openTab(page, '全县结论');
  await quotaRow(page).getByText('≥ 65 %').waitFor();
  expect(await plain(quotaRow(page))).toMatch(/60% ≥ 65 % 未达标 本区县标准$/);
  await openTab(page, '标准与口径');
  await page.getByRole('switch', { name: '采用 本区县标准' }).click();
  await openTab(page, '全县结论');
  await quotaRow(page).getByText('≥ 50 %').waitFor();
  await page.keyboard.press('Control+z');
  await quotaRow(page).getByText('≥ 65 %').waitFor();
});

const PLAN = `样例区义务教育质量提升三年行动计划（2024—2027年）
一、主要任务
（一）提高体质健康水平。到2027年，全区学生体质健康优良率达到65%以上。
`;

test('a target confirmed in a plan of the bureau’s own is taken over into its profile, with its clause', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '审阅新计划' }).click();
  await page.getByLabel('在这里粘贴计划全文').fill(PLAN);
  await page.getByRole('button', { name: '读取这段文字' }).click();
  await page.getByText('还有 1 项待确认').waitFor();
  await page.keyboard.press('e');
  await giveName(page, '甲督学');
  await confirmBasis(page, { 适用地区: '样例市样例区' });
  await page.getByRole('button', { name: /接受其余有把握的/ }).click();
  await waitUntilSaved(page);
  await goToPlace(page, '指标监测');
  await openTab(page, '标准与口径');
  await page.getByRole('button', { name: '编辑 本区县标准' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('从计划中取用 学生体质健康标准优良率').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').click();
  const own = drawer.getByRole('textbox', { name: '本口径 学生体质健康标准优良率' });
  await expect.poll(() => own.inputValue()).toBe('65');
  await drawer.getByRole('button', { name: '完成' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await openTab(page, '全县结论');
  const target = page.getByRole('row').filter({ hasText: '学生体质健康标准优良率' });
  expect(await plain(target.last())).toMatch(
    /≥ 65 % 《?样例区义务教育质量提升三年行动计划（2024—2027年）》? .*期限 2027/,
  );
});

test('a plan in use brings its targets, year by year, with their clause', async () => {
  const { page } = launched;
  await openTab(page, '标准与口径');
  await page.getByRole('switch', { name: /^采用 天津市蓟州区/ }).click();
  await openTab(page, '全县结论');
  const veto = page.getByRole('row').filter({ hasText: '学生体质健康水平没有持续三年下降' });
  expect(await plain(veto)).toMatch(
    /^一票否决 .* 不得连续 3 年下降 《天津市蓟州区教育事业发展“十四五”规划》 三\/\(一\)\/4/,
  );
});

/** A school that sent its figures but for this one. */
const OWNER = '样例区河鼓初级中学';
const BACKBONE = '初中县级以上骨干教师数';

test('a figure that schools lack is typed where it is missed, and the verdict follows', async () => {
  const { page } = launched;
  await openTab(page, '全县结论');
  const missing = page.getByRole('button', { name: `填写 ${BACKBONE}` });
  expect(await plain(missing)).toBe(`${BACKBONE}（2 所）`);
  await missing.click();
  await page.getByRole('menuitem', { name: OWNER }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: BACKBONE });
  const field = dialog.getByRole('textbox', { name: BACKBONE });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill('9999');
  await dialog.getByText(/骨干教师数 9999人，初中专任教师数 \d+人（.+!.+）；骨干教师不应多于专任教师/).waitFor();
  await dialog.getByText(/甲督学 \d{4}-\d\d-\d\d .* 填写/).waitFor();
  await field.fill('12');
  await dialog.getByText('骨干教师不应多于专任教师').waitFor({ state: 'detached' });
  // What was imported before stays, with its cell.
  await dialog.getByText('sample-district.xlsx').waitFor();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => plain(missing)).toBe(`${BACKBONE}（1 所）`);
});

test('a school’s figures are corrected on its page, and one step back brings the imported one again', async () => {
  const { page } = launched;
  await goToPlace(page, '学校库');
  await page.getByRole('link', { name: OWNER }).click();
  const line = page.getByRole('row').filter({ hasText: '县级以上骨干教师数' });
  await line.getByText(/甲督学 .* 填写/).waitFor();
  const correct = page.getByRole('button', { name: '更正 教学及辅助用房面积 2025-2026' });
  const before = await plain(page.getByRole('row').filter({ has: correct }));
  await correct.click();
  const field = page.getByRole('textbox', { name: '教学及辅助用房面积' });
  await field.fill('1.2万㎡');
  await page.getByRole('dialog').getByText('填写').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '完成', exact: true }).click();
  const row = page.getByRole('row').filter({ has: correct });
  await row.getByText('12,000 ㎡').waitFor();
  await row.getByText(/甲督学 .* 填写/).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => plain(row)).toBe(before);
  await page.getByLabel('连同没有填报的').check();
  await page.getByRole('button', { name: '填写 初中博士学历专任教师数 2025-2026' }).waitFor();
  await goToPlace(page, '指标监测');
});

test('a county form is imported beside what was typed, each with where it comes from', async () => {
  const { page } = launched;
  const path = join(makeDataDir(), '县级填报表.csv');
  const lines = [
    '填报单位：样例区教育局',
    '2025-2026学年',
    '序号,类别,填报项目,单位,填报值',
    '1,政府保障,符合交流条件教师数,人,200',
    '2,政府保障,实际交流轮岗教师数,人,无',
  ];
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  await dropFile(page, { path, name: '县级填报表.csv', type: 'text/csv' });
  await page.getByRole('button', { name: '下一步：试导入' }).click();
  await page.getByRole('button', { name: /^写入 2 个数据$/ }).click();
  await page.getByText('导入完成').waitFor();
  await goToPlace(page, '指标监测');
  await openTab(page, '县级数据');
  const line = page.getByRole('row').filter({ hasText: '符合交流条件教师数' });
  await line.getByText('县级填报表.csv').waitFor();
  expect(await page.getByRole('textbox', { name: '实际交流轮岗教师数' }).inputValue()).toBe('无');
  expect(await page.getByRole('textbox', { name: QUOTA }).inputValue()).toBe('60');
});

test('what a form under another name says otherwise is shown beside what was typed, to be chosen from', async () => {
  const { page } = launched;
  const path = join(makeDataDir(), '全称.csv');
  const lines = ['填报单位：天津市样例区教育局', '2025-2026学年', '序号,类别,填报项目,单位,填报值'];
  writeFileSync(path, `\uFEFF${[...lines, `1,政府保障,${QUOTA},%,55`].join('\r\n')}\r\n`);
  await dropFile(page, { path, name: '全称.csv', type: 'text/csv' });
  await page.getByRole('button', { name: '下一步：试导入' }).click();
  await page.getByRole('button', { name: /^写入 1 个数据$/ }).click();
  await page.getByText('导入完成').waitFor();
  await goToPlace(page, '指标监测');
  await page.getByRole('button', { name: '去选定' }).click();
  expect(await page.getByRole('textbox', { name: QUOTA }).inputValue()).toBe('60');
  await page.getByRole('button', { name: `采用 ${QUOTA} 样例区` }).click();
  await expect.poll(() => page.getByRole('textbox', { name: QUOTA }).inputValue()).toBe('55');
  expect(await page.getByText('数值不一致').count()).toBe(0);
});

test('the page has met no fault in all this', () => {
  expect(faults).toEqual([]);
});
