import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAll, launchApp, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** Indicators followed to their cells, and a plan read and reviewed, on the real runtime. */

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
  await page.getByText('还有 1 项待确认，共 2 项').waitFor();
  await page.getByText('原文“0.50.45”可能有缺损').waitFor();
  await page.keyboard.press('a');
  await page.getByText('共 2 项，没有待确认的').waitFor();
  await waitUntilSaved(page);

  await killAll(launched);
  launched = await launchApp({ dataDir: launched.dataDir });
  await goToPlace(launched.page, '计划与检查表');
  await launched.page.getByRole('tab', { name: '审阅新计划' }).click();
  await launched.page.getByRole('button', { name: /样例区义务教育质量提升/ }).click();
  await launched.page.getByText('共 2 项，没有待确认的').waitFor();
  await launched.page.getByText('全部', { exact: true }).click();
  expect(await launched.page.getByText('已接受', { exact: true }).count()).toBe(1);
});
