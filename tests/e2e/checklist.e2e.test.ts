import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import {
  answerFileDialog,
  answerSaveDialog,
  goToPlace,
  startVisit,
  waitUntilSaved,
} from '#tests/helpers/visit-steps.ts';

/**
 * A bureau's own checklists on the real runtime: one from two others to a visit that uses it, and one with every form of
 * an answer through a workbook to its second version.
 */

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

const chooseFrom = async (label: string, option: string): Promise<void> => {
  await launched.page.getByRole('combobox', { name: label, exact: true }).click();
  await launched.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}$`, 'u') })
    .click();
};

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
  await page.getByRole('button', { name: '计分与否决' }).click();
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

const KINDS_TITLE = '样例区各式作答检查表';
const workbookPath = join(scratch, '各式作答.xlsx');

/** The first item is written whole; the others start as copies of it. */
async function writeFirstItem(): Promise<void> {
  const { page } = launched;
  await page.getByRole('button', { name: '增加一项' }).click();
  await page.getByRole('textbox', { name: '检查内容' }).fill('有整改安排');
  await page.getByRole('checkbox', { name: '访谈' }).click();
  await page.getByRole('textbox', { name: '步骤' }).fill('问一名教师。');
  const evidence = page.getByRole('combobox', { name: '查看什么' });
  await evidence.fill('整改安排');
  await evidence.press('Enter');
  await page.getByRole('button', { name: /^依据/u }).click();
  await page.getByLabel('文件', { exact: true }).fill('样例办法');
  await page.getByLabel('条款', { exact: true }).fill('第一条');
  await page.getByLabel('内容', { exact: true }).fill('整改');
  await page.getByRole('button', { name: '添加条款' }).click();
}

const fillRows = async (add: string, row: string, labels: readonly string[]): Promise<void> => {
  for (const [at, label] of labels.entries()) {
    await launched.page.getByRole('button', { name: add }).click();
    await launched.page.getByLabel(row.replace('#', String(at + 1)), { exact: true }).fill(label);
  }
};
const fill = (label: string, text: string): Promise<void> =>
  launched.page.locator(`:is(input, textarea)[aria-label="${label}"]`).fill(text);

/** Each form, with what it wants to know. */
const forms: readonly (readonly [kind: string, parts: () => Promise<void>])[] = [
  ['等级', () => launched.page.getByRole('button', { name: '优秀、良好、合格、不合格' }).click()],
  ['评分', () => fill('满分', '10')],
  [
    '数值',
    async () => {
      await fill('数值', '60');
      await fill('单位', '分钟');
    },
  ],
  [
    '计数与比例',
    async () => {
      await fill('数什么', '合格人数');
      await fill('总数是什么', '抽测人数');
    },
  ],
  ['单选', () => fillRows('加一个选项', '选项 #', ['自营', '没有食堂'])],
  [
    '多选',
    async () => {
      await fillRows('加一个选项', '选项 #', ['许可', '留样']);
      await fill('至少勾几项算达标（空着就只记录）', '2');
    },
  ],
  ['文本', () => Promise.resolve()],
  ['日期', () => Promise.resolve()],
  ['表格', () => fillRows('加一列', '第 # 列', ['年级', '班数'])],
  ['签名', () => fill('请谁签名', '食堂负责人')],
  ['照片', () => Promise.resolve()],
];

test('a checklist is written with every form of an answer', async () => {
  const { page } = launched;
  await openChecklists();
  await page.getByRole('button', { name: '新建检查表' }).click();
  await fill('名称', KINDS_TITLE);
  await page.getByRole('combobox', { name: '适用学段' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '小学' }).click();
  await page.keyboard.press('Escape');
  await writeFirstItem();
  // Each copy stands right after the first item: the last one is written first.
  for (const [kind, fillParts] of forms.toReversed()) {
    await outlineRows().first().click();
    await page.getByRole('button', { name: '复制' }).click();
    await page.locator('.draft-row[aria-current="true"]').filter({ hasText: '1.2 有整改安排' }).waitFor();
    await chooseFrom('作答方式', kind);
    await fillParts();
    await page.getByRole('textbox', { name: '检查内容' }).fill(`样例${kind}`);
    await outlineRows()
      .filter({ hasText: `样例${kind}` })
      .waitFor();
  }
  await page.getByText('内容完整，可以发布').waitFor();
  expect((await outlineRows().allInnerTexts()).map((text) => text.replace(/^.*1\.\d+ /s, ''))).toEqual([
    '有整改安排',
    ...forms.map(([kind]) => `样例${kind}`),
  ]);
});

test('an item is asked on a condition and at some schools; a condition that breaks is mended by one click', async () => {
  const { page } = launched;
  const when = () => page.getByRole('button', { name: '什么时候查' });
  await outlineRows().filter({ hasText: '样例签名' }).click();
  await when().click();
  await page.getByRole('radio', { name: '前面某项这样回答时才检查' }).click();
  await page.getByRole('combobox', { name: '看哪一项' }).fill('样例单选');
  await page.locator('.ant-select-item-option').filter({ hasText: '样例单选' }).click();
  await page.getByText('只在 1.6“样例单选”选了“自营”时检查').waitFor();
  await outlineRows().filter({ hasText: '样例照片' }).click();
  await page.getByRole('group', { name: '办学类型' }).getByRole('button', { name: '教学点' }).click();
  await page.getByRole('group', { name: '城乡' }).getByRole('button', { name: '乡村' }).click();

  const signature = outlineRows().filter({ hasText: '样例签名' });
  await signature.click();
  for (let step = 0; step < 6; step += 1) await signature.press('Alt+ArrowUp');
  await page.getByText('发布前还有 1 处要补').click();
  await page.getByRole('button', { name: '显示条件已经不成立' }).click();
  await page.getByRole('button', { name: '移到 1.7 后面' }).click();
  await page.getByText('内容完整，可以发布').waitFor();
  expect(await outlineRows().nth(6).innerText()).toContain('样例签名');
});

test('an item is dragged to another place by its handle', async () => {
  const { page } = launched;
  const rows = outlineRows();
  const texts = await rows.allInnerTexts();
  const [from, to] = [await rows.nth(1).boundingBox(), await rows.nth(3).boundingBox()];
  if (from === null || to === null) throw new Error('expected rows on the screen');
  await page.mouse.move(from.x + 16, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 16, from.y + from.height);
  await page.mouse.move(to.x + 16, to.y + 4);
  await page.mouse.up();
  await rows.nth(2).filter({ hasText: '样例等级' }).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await rows.nth(1).filter({ hasText: '样例等级' }).waitFor();
  expect(await rows.allInnerTexts()).toEqual(texts);
});

test('the preview shows the panel of the site, with conditions and applicability at work, and stores nothing', async () => {
  const { page } = launched;
  await page.getByText('现场预览').click();
  const status = page.getByRole('status').filter({ hasText: '检查' });
  await status.filter({ hasText: '检查 11 项，另有 1 项要看前面的回答' }).waitFor();
  await page.getByRole('button', { name: /样例单选/ }).click();
  await page
    .getByRole('region', { name: /样例单选/ })
    .getByText('自营')
    .click();
  await status.filter({ hasText: '检查 12 项' }).waitFor();
  await page.getByRole('button', { name: /样例签名/ }).click();
  await page.getByText('请食堂负责人签名').waitFor();
  await chooseFrom('办学类型', '小学');
  await status.filter({ hasText: '检查 11 项；这样的学校不查 1 项' }).waitFor();
  await page.getByText('编写', { exact: true }).click();
  await page.getByText('现场预览').click();
  await status.filter({ hasText: '检查 11 项，另有 1 项要看前面的回答' }).waitFor();
  expect(await page.getByRole('button', { name: '清空试答' }).isDisabled()).toBe(true);
});

/** The cell under a heading in the row of a question. */
function cellOf(sheet: ExcelJS.Worksheet, heading: string, question: string): ExcelJS.Cell {
  const find = (text: string): ExcelJS.Cell => {
    const found: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => (cell.text === text ? found.push(cell) : undefined)));
    const [cell] = found;
    if (cell === undefined) throw new Error(`expected a cell that says ${text}`);
    return cell;
  };
  return sheet.getRow(Number(find(question).row)).getCell(Number(find(heading).col));
}

async function editWorkbook(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(workbookPath);
  const sheet = workbook.getWorksheet('检查表');
  if (sheet === undefined) throw new Error('expected the sheet of items');
  cellOf(sheet, '满分', '样例评分').value = 20;
  cellOf(sheet, '选项', '样例单选').value = '自营｜不计\n托管｜不计\n没有食堂｜不计';
  cellOf(sheet, '显示条件', '样例签名').value = '1.6 含 自营、托管';
  cellOf(sheet, '城乡', '样例文本').value = '镇区、乡村';
  await workbook.xlsx.writeFile(workbookPath);
}

test('a published version goes out to a workbook, comes back edited, and the differences are told part by part', async () => {
  const { app, page } = launched;
  await page.getByRole('button', { name: '发布这一版' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布这一版' }).click();
  await page.getByText(/发布，内容不再改变/).waitFor();
  await answerSaveDialog(app, workbookPath);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await page
    .getByText(/已导出/)
    .first()
    .waitFor();
  await editWorkbook();
  await page.getByRole('button', { name: '返回检查表' }).click();
  await answerFileDialog(app, [workbookPath]);
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page.getByText('第 2 版 · 草稿 · 12 项').waitFor();
  await page.getByText('与上一版的差异').click();
  const changeOf = (question: string): Promise<string> =>
    page.getByRole('row').filter({ hasText: question }).first().innerText();
  expect(await changeOf('样例评分')).toContain('满分 10 → 20');
  expect(await changeOf('样例单选')).toContain('→ 自营（不计）、托管（不计）、没有食堂（不计）');
  expect(await changeOf('样例签名')).toContain('→ 只在 1.6“样例单选”选了“自营”或“托管”时检查');
  expect(await changeOf('样例文本')).toContain('城乡 不限 → 镇区、乡村');
  expect(await page.locator('.ant-table-tbody .ant-table-row').count()).toBe(4);
});

test('the second version is published, and the first stays to be seen', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: '发布这一版' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布这一版' }).click();
  await page.getByText('与第 1 版的差异').click();
  await page.getByText('满分 10 → 20').waitFor();
  await chooseFrom('版本', '第 1 版');
  await page.getByText('第 1 版 · ').waitFor();
  expect(await page.getByText('满分 10').count()).toBe(1);
});
