import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import {
  answerFileDialog,
  answerSaveDialog,
  goToPlace,
  startVisit,
  waitUntilSaved,
} from '#tests/helpers/visit-steps.ts';

/** A bureau's own checklist, from two others to a visit that uses it, on the real runtime. */

const TITLE = '样例区综合检查表';
const scratch = makeDataDir();
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
});

afterAll(() => launched.app.close());

async function openChecklists(): Promise<void> {
  await goToPlace(launched.page, '计划与检查表');
  await launched.page.getByRole('tab', { name: '检查表' }).click();
}

const outlineRows = () => launched.page.getByRole('navigation', { name: '检查项目录' }).getByRole('button');

test('two checklists are combined into a draft that asks nothing twice', async () => {
  const { page } = launched;
  await openChecklists();
  await page.getByRole('button', { name: '组合检查表' }).click();
  for (const title of ['2024年教育工作要点检查表（河北某市，小学）', '优质均衡国家标准学校检查表（小学）'])
    await page.getByRole('checkbox', { name: title }).check();
  const status = page.getByRole('status').filter({ hasText: '已选' });
  expect(await status.innerText()).toMatch(/已选 2 份，合成后 \d+ 项，合并重复 \d+ 项/);
  await page.getByLabel('合成后的名称').fill(TITLE);
  await page.getByRole('button', { name: '生成草稿' }).click();
  await page.getByText('内容完整，可以发布').waitFor();
});

test('an item is moved by the keyboard, deleted, and put back', async () => {
  const { page } = launched;
  const rows = outlineRows();
  const count = await rows.count();
  const question = (await rows.first().innerText()).replace(/^.*1\.1 /s, '');
  await rows.first().click();
  await rows.first().press('Alt+ArrowDown');
  await rows.nth(1).getByText(question).waitFor();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByText(`${count - 1} 项`).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText(`${count} 项`).waitFor();
  expect(await rows.count()).toBe(count);
});

test('a veto without its legal basis keeps the checklist from being published', async () => {
  const { page } = launched;
  await outlineRows().first().click();
  await page.getByRole('switch', { name: '一票否决' }).click();
  await page.getByText('发布前还有 1 处要补').waitFor();
  expect(await page.getByRole('button', { name: '发布这一版' }).isDisabled()).toBe(true);
  await page.getByLabel('法定依据（文件、条款、原文）').fill('样例条例第一条：不得有此情形。');
  await page.getByText('内容完整，可以发布').waitFor();
});

test('a workbook of the draft comes back as a checklist of its own', async () => {
  const { app, page } = launched;
  const path = join(scratch, '检查表.xlsx');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await page.getByText(/已导出/).waitFor();
  expect(existsSync(path)).toBe(true);
  await page.getByRole('button', { name: '返回检查表' }).click();
  await answerFileDialog(app, [path]);
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page.getByText('内容完整，可以发布').waitFor();
});

test('it is published, frozen, and used in a new visit', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: '发布这一版' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布这一版' }).click();
  await page.getByText(/发布，内容不再改变/).waitFor();
  await waitUntilSaved(page);
  await startVisit(page, {
    title: '2026年秋季综合督导',
    school: '样例区青禾小学',
    template: TITLE,
    inspectors: ['甲督学', '乙督学'],
  });
  expect(await page.locator('.item-veto').innerText()).toMatch(/一票否决\s+样例条例第一条：不得有此情形。/);
});

test('a new version starts from the last one and shows what it changes', async () => {
  const { page } = launched;
  await openChecklists();
  await page.getByRole('button', { name: TITLE }).last().click();
  await page.getByRole('button', { name: '编写新版本' }).click();
  await page.getByRole('textbox', { name: '检查内容' }).fill('换一种问法');
  await page.getByText('与上一版的差异').click();
  const change = page.getByRole('row').filter({ hasText: '换一种问法' });
  await change.waitFor();
  expect(await change.innerText()).toContain('修改');
});
