import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAll, launchApp, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** Indicators followed to their cells, a plan read and reviewed, plans compared, on the real runtime. */

const PLAN = `样例区义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）提高体质健康水平。到2026年，全区小学生体质健康优良率达到60%以上。
（二）缩小校际差距。义务教育校际差异系数小于等于0.50.45。
`;

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  await goToPlace(launched.page, '学校库');
  // The sample district is there from the first start on.
  await launched.page.getByText('共 24 所').waitFor();
});

afterAll(() => launched.app.close());

async function openReview(page: Page): Promise<void> {
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '审阅新计划' }).click();
  await page.getByRole('button', { name: /样例区义务教育质量提升/ }).click();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${option}"]`).click();
}

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

test('damage in a plan waits for a person, and the decision outlives a kill of the app', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '审阅新计划' }).click();
  await page.getByLabel('在这里粘贴计划全文').fill(PLAN);
  await page.getByRole('button', { name: '读取这段文字' }).click();
  await page.getByText('还有 1 项待确认，共任务 2 项、目标值 2 个').waitFor();
  await page.getByText('原文“0.50.45”可能有缺损').waitFor();
  await page.keyboard.press('a');
  await page.getByText('没有待确认的，共任务 2 项、目标值 2 个').waitFor();
  await waitUntilSaved(page);

  await killAll(launched);
  launched = await launchApp({ dataDir: launched.dataDir });
  await openReview(launched.page);
  await launched.page.getByText('没有待确认的，共任务 2 项、目标值 2 个').waitFor();
  await launched.page.getByText('待确认', { exact: true }).hover();
  await launched.page.getByLabel('close-circle').click();
  expect(await launched.page.getByText('已接受', { exact: true }).count()).toBe(1);
});

test('what the compiler missed is added from the text, a task is split, and undo takes it back', async () => {
  const { page } = launched;
  const line = page.locator('.source-line').filter({ hasText: '缩小校际差距' });
  await line.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('n');
  await page.getByLabel('指标').fill('校际差距报告');
  await page.getByLabel('数值').fill('1');
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByText('没有待确认的，共任务 2 项、目标值 3 个').waitFor();
  await page.getByText('校际差距报告 ≥ 1%').waitFor();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.getByText('没有待确认的，共任务 2 项、目标值 2 个').waitFor();

  await page.getByRole('button', { name: /提高体质健康水平（任务）/ }).click();
  await page.keyboard.press('s');
  await page.getByLabel('任务名称').nth(1).fill('增强体质');
  await page.getByRole('button', { name: '保存修改' }).click();
  await page.getByText('提高体质健康水平（任务）；增强体质（任务）').waitFor();
  expect(await page.getByText('已拆分', { exact: true }).count()).toBe(1);
});

test('a checklist is drafted from confirmed targets only', async () => {
  const { page } = launched;
  expect(await page.getByRole('button', { name: '生成检查表草稿（0 项）' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: /接受其余有把握的/ }).click();
  await page.getByRole('button', { name: '生成检查表草稿（1 项）' }).click();
  await page.getByText('体质健康优良率是否达到计划要求').first().waitFor();
});

test('the same indicator stands side by side across plans, and what binds a school is said with its reason', async () => {
  const { page } = launched;
  await goToPlace(page, '计划与检查表');
  await page.getByRole('tab', { name: '指标对照' }).click();
  await page.getByLabel('所在区县').fill('宁河区');
  await page.keyboard.press('Escape');
  await choose(page, '学段', '小学');
  await choose(page, '年度', '2021 年');
  const row = page.getByRole('row').filter({ hasText: '体质健康优良率' });
  await row.getByRole('button', { name: '≥ 60%' }).click();
  await page.getByText('天津市的计划对所辖的天津市宁河区同样有效').waitFor();
  await page.keyboard.press('Escape');
  await choose(page, '年度', '2026 年');
  await row.getByText('该年度没有仍然有效的依据').waitFor();
  expect(await row.getByText('没有适用的要求').count()).toBe(1);
});
