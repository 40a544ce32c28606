import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAll, launchApp, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { askWhatBinds, confirmBasis, giveName } from '#tests/helpers/plan-steps.ts';
import { goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** Indicators followed to their cells, a plan read and reviewed, plans compared, on the real runtime. */

const PLAN = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上。
（二）缩小校际差距。义务教育校际差异系数小于等于0.50.45。
（三）补足教学设备。小学生均教学仪器设备值不低于2000元，初中不低于2500元。
`;

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  await goToPlace(launched.page, '学校库');
  // The sample district is there from the first start on.
  await launched.page.getByText('共 24 所').waitFor();
});

afterAll(() => launched.app.close());

/** Waits for what the header says is left of the document that is shown. */
const leftOf = (page: Page, text: string): Promise<void> => page.getByText(text).waitFor();

const saveDialog = (page: Page, name = '保存修改'): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('the verdict stands in words, and a value leads to its formula and cells', async () => {
  const { page } = launched;
  await goToPlace(page, '指标监测');
  const verdict = page.getByRole('alert').filter({ hasText: '小学：' });
  expect(await verdict.innerText()).toMatch(/16 所学校中 \d+ 所综合达标。7 项差异系数中 \d 项通过。/);
  const row = page.getByRole('row').filter({ hasText: '样例区石榴小学' });
  await row.getByRole('button', { name: /生均体育运动场馆面积 4\.67 不达标/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('÷ 在校生数').waitFor();
  expect(await drawer.innerText()).toMatch(/1,890[\s\S]*2025-2026学年!H7/);
  await page.keyboard.press('Escape');
});

test('a figure that is missing makes a value not computable, and is named', async () => {
  const { page } = launched;
  await page
    .getByRole('button', { name: /生均体育运动场馆面积\s+无法计算/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByText(/无法计算，缺少：/)
    .waitFor();
  expect(await page.getByRole('dialog').innerText()).not.toContain('= 0');
  await page.keyboard.press('Escape');
});

test('what is damaged, and whose a plan is, waits for a person, who is named, and the decision outlives a kill', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '审阅新计划' }).click();
  await page.getByLabel('在这里粘贴计划全文').fill(PLAN);
  await page.getByRole('button', { name: '读取这段文字' }).click();
  await leftOf(page, '还有 2 项待确认，共任务 3 项、目标值 4 个');
  await page.keyboard.press('e');
  await giveName(page, '甲督学');
  await confirmBasis(page, { 适用地区: '样例市样例区', 失效日期: '2025-12-31' });
  await leftOf(page, '还有 1 项待确认，共任务 3 项、目标值 4 个');
  await page.getByText('原文“0.50.45”可能有缺损').waitFor();
  await page.keyboard.press('a');
  await leftOf(page, '没有待确认的，共任务 3 项、目标值 4 个');
  await waitUntilSaved(page);

  await killAll(launched);
  launched = await launchApp({ dataDir: launched.dataDir });
  await goToPlace(launched.page, '计划与检查表');
  await launched.page.getByRole('tab', { name: '审阅新计划' }).click();
  await launched.page.getByRole('button', { name: /样例区义务教育质量提升/ }).click();
  await leftOf(launched.page, '没有待确认的，共任务 3 项、目标值 4 个');
  await launched.page.getByRole('button', { name: /显示全部/ }).click();
  expect(await launched.page.getByText(/^甲督学 · 20/).count()).toBe(2);
  await launched.page.getByText('样例市样例区 · 2024—2026 · 有效至 2025-12-31').waitFor();
});

test('what the compiler missed is added from the text, and undo takes it back', async () => {
  const { page } = launched;
  const line = page.locator('.source-line').filter({ hasText: '缩小校际差距' });
  await line.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('n');
  await page.getByLabel('指标').fill('校际差距报告');
  await page.getByLabel('数值').fill('1');
  await saveDialog(page);
  await leftOf(page, '没有待确认的，共任务 3 项、目标值 5 个');
  await page.getByText('校际差距报告 ≥ 1%').waitFor();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await leftOf(page, '没有待确认的，共任务 3 项、目标值 4 个');
  expect(await page.getByText('校际差距报告 ≥ 1%').count()).toBe(0);
});

test('a task is split into three, and marked readings become one', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: /提高体质健康水平（任务）/ }).click();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: '加第 3 条' }).click();
  await page.getByLabel('任务名称').nth(1).fill('增强体质');
  await page.getByLabel('任务名称').nth(2).fill('预防近视');
  await saveDialog(page);
  await page.getByText('提高体质健康水平（任务）；增强体质（任务）；预防近视（任务）').waitFor();

  await page.getByRole('button', { name: /生均教学仪器设备值 小学/ }).click();
  await page.keyboard.press(' ');
  await page.keyboard.press(' ');
  await page.getByText('已选中 2 条').waitFor();
  await page.keyboard.press('m');
  await page.getByRole('radio', { name: /初中/ }).check();
  await saveDialog(page, '合并');
  await page.getByText('已合并', { exact: true }).waitFor();
  expect(await page.locator('.reading[data-state="merged"]').count()).toBe(1);
});

test('a checklist is drafted from confirmed targets only, and says how long its basis holds', async () => {
  const { page } = launched;
  expect(await page.getByRole('button', { name: '生成检查表草稿（0 项）' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: /接受其余有把握的/ }).click();
  await page.getByRole('button', { name: '生成检查表草稿（2 项）' }).click();
  await page.getByText('体质健康优良率是否达到计划要求').first().waitFor();
  // Said while it is written, and before it is published.
  await page
    .getByText(/已于 2025-12-31 到期/)
    .first()
    .waitFor();
});

test('a plan that was reviewed takes part in the comparison until it has expired', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '指标对照' }).click();
  const asked = { place: '样例市样例区', stage: '小学' };
  await askWhatBinds(page, { ...asked, year: '2025' });
  const row = page.getByRole('row').filter({ hasText: '体质健康优良率' });
  await row.getByRole('button', { name: '≥ 60%' }).waitFor();
  await askWhatBinds(page, { ...asked, year: '2026' });
  await row.getByText('该年度没有仍然有效的依据').waitFor();
  expect(await row.getByRole('button', { name: '≥ 60%' }).count()).toBe(0);
});

test('the same indicator stands side by side across plans, and what binds a school is said with its reason', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '指标对照' }).click();
  const asked = { place: '宁河区', stage: '小学' };
  await askWhatBinds(page, { ...asked, year: '2021' });
  const row = page.getByRole('row').filter({ hasText: '体质健康优良率' });
  await row.getByRole('button', { name: '≥ 60%' }).click();
  await page.getByText('天津市的计划对所辖的天津市宁河区同样有效').waitFor();
  await page.keyboard.press('Escape');
  await askWhatBinds(page, { ...asked, year: '2026' });
  await row.getByText('该年度没有仍然有效的依据').waitFor();
  expect(await row.getByText('没有适用的要求').count()).toBe(1);
});

test('search leads to the very clause, by words or by the first letters of a name', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: '搜索' });
  await search.fill('蓟州 加强生态文明教育');
  await search.press('Enter');
  const clause = page.locator('.plan-task[data-lit="true"]');
  await clause.waitFor();
  expect(await clause.innerText()).toContain('三/(一)/5');
  await expect.poll(() => clause.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(700);

  await page.keyboard.press('Control+k');
  // Before anything is typed: where one was last.
  expect(await page.getByRole('option').first().innerText()).toContain('蓟州区');
  await search.fill('slxx');
  expect(await page.getByRole('option').first().innerText()).toContain('石榴小学');
  await page.keyboard.press('Escape');
});

test('search finds targets and the items of checklists, and leads to the very item', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: '搜索' });
  await search.fill('巩固率');
  await page.getByRole('option').filter({ hasText: '目标值' }).first().waitFor();
  await search.fill('最大班额');
  const item = page.getByRole('option').filter({ hasText: '表中项目' }).first();
  await item.click();
  const lit = page.locator('.checklist-lit');
  await lit.waitFor();
  expect(await lit.innerText()).toContain('最大班额');
  await expect.poll(() => lit.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(700);
});
