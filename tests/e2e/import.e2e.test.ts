import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, makeDataDir, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { dropFile, dropFiles } from '#tests/helpers/inspection-steps.ts';
import { png } from '#tests/helpers/pictures.ts';
import { answerFileDialog, answerSaveDialog, goToPlace, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

/** A workbook on its way into the school library, on the real runtime: dropped, chosen, refused, undone. */

const sample = {
  path: fileURLToPath(new URL('../../seeds/sample-district.xlsx', import.meta.url)),
  name: '样例区数据表.xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const scratch = makeDataDir();
const faults: string[] = [];
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await goToPlace(launched.page, '学校库');
  // The sample district is there from the first start on.
  await launched.page.getByText('共 24 所').waitFor();
  await waitUntilSaved(launched.page);
});

afterAll(async () => {
  await launched.app.close();
});

/** How many there are in a pile of the dry run. */
async function pile(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('tab', { name: new RegExp(`^${name} \\d+$`) }).innerText();
  return Number(text.replace(/\D/g, ''));
}

/** A sheet of a few lines, as a file to be dropped. */
function written(name: string, text: string): typeof sample {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return { path, name, type: 'text/csv' };
}

async function chooseOption(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  if (await box.isEditable()) await box.fill(text);
  await page.locator('.ant-select-item-option').filter({ hasText: text }).first().click();
}

async function toDryRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步：试导入' }).click();
  await page.getByText('这是试导入，还没有写入。').waitFor();
}

async function writeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^写入 \d+ 个数据/ }).click();
  await page.getByText('导入完成').waitFor();
}

test('a workbook that says what is stored already, dropped on any page, changes nothing', async () => {
  const { page } = launched;
  await dropFile(page, sample);
  await page.getByText('3 张表，71 行学校数据').waitFor();
  await toDryRun(page);
  expect(await pile(page, '新增')).toBe(0);
  expect(await pile(page, '变更')).toBe(0);
  expect(await pile(page, '不变')).toBeGreaterThan(2000);
  expect(await page.getByRole('button', { name: '没有需要写入的数据' }).isDisabled()).toBe(true);
});

test('the sample schools go in one click and come back in one', async () => {
  const { page } = launched;
  await goToPlace(page, '学校库');
  await page.getByRole('button', { name: '移除全部示例' }).click();
  await page.getByText('还没有学校').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('共 24 所').waitFor();
  expect(await page.getByText('示例', { exact: true }).count()).toBe(24);
  await page.getByRole('button', { name: '移除全部示例' }).click();
  await page.getByText('还没有学校').waitFor();
});

test('a chosen workbook shows how it is read and what is refused before anything is written', async () => {
  const { page, app } = launched;
  await answerFileDialog(app, [sample.path]);
  await page.getByRole('button', { name: '导入学校数据表' }).click();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.getByRole('button', { name: '选择文件' }).click();
  const heading = page.getByRole('row').filter({ hasText: '在校生数（人）/小学' }).first();
  await heading.waitFor();
  expect(await heading.innerText()).toContain('确定');
  await toDryRun(page);
  expect(await pile(page, '新增')).toBeGreaterThan(2000);
  expect(await pile(page, '拒收')).toBe(1);
  await page.getByRole('tab', { name: /^拒收/ }).click();
  await page.getByText('学校标识码应为 9 或 10 位数字').waitFor();
});

test('what was written is in the library with its file, sheet and cell', async () => {
  const { page } = launched;
  await writeAll(page);
  await page.getByText('1 处没有收').waitFor();
  await waitUntilSaved(page);
  await page.getByRole('button', { name: '查看学校库' }).click();
  await page.getByText('共 24 所').waitFor();
  // Imported by a person, they are no samples.
  expect(await page.getByText('示例', { exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: '样例区青禾小学' }).click();
  const pupils = page.getByRole('row').filter({ hasText: '在校生数 · 小学' });
  await pupils.getByRole('button').first().click();
  await page.getByText('H5', { exact: true }).waitFor();
  await page.getByText('sample-district.xlsx').waitFor();
});

test('the same workbook again changes nothing', async () => {
  const { page } = launched;
  await dropFile(page, sample);
  await toDryRun(page);
  expect([await pile(page, '新增'), await pile(page, '变更')]).toEqual([0, 0]);
});

test('a heading nobody knows is read once a person has said what it is, and from then on', async () => {
  const { page } = launched;
  const sheet = written('人头.csv', '学校标识码,学校名称,小学人头\n9900000101,样例区青禾小学,1200\n');
  await dropFile(page, sheet);
  const row = page.getByRole('row').filter({ hasText: '小学人头' });
  await row.getByText('不认识，不读').waitFor();
  // A figure is found by its other names and by what it is used for.
  const meaning = page.getByRole('combobox', { name: '读作 小学人头' });
  for (const words of ['初一在校', '巩固率']) {
    await meaning.click();
    await meaning.fill(words);
    await page.locator('.ant-select-item-option').filter({ hasText: '起始年级在校生数' }).first().waitFor();
    await meaning.press('Escape');
  }
  await chooseOption(page, '读作 小学人头', '小学 在校生数');
  await row.getByText('您已确认').waitFor();
  await page.getByLabel('学年').fill('2025-2026');
  await page.getByLabel('学年').press('Enter');
  await toDryRun(page);
  expect([await pile(page, '新增'), await pile(page, '变更')]).toEqual([0, 1]);
  await page.getByRole('tab', { name: /^变更/ }).click();
  expect(await page.getByRole('row').filter({ hasText: '在校生数' }).innerText()).toMatch(/1,180 人\s+1,200 人/);
  await dropFile(page, sheet);
  await row.getByText('您已确认').waitFor();
});

test('a school named without its code is taken once a person has said which one it is, which can be unsaid', async () => {
  const { page } = launched;
  await dropFile(page, written('简称.csv', '学校名称,学年,班级数(小学)\n青禾小学,2025-2026,31\n'));
  await toDryRun(page);
  await page.getByRole('tab', { name: '待您答复 1' }).waitFor();
  expect([await pile(page, '变更'), await pile(page, '拒收')]).toEqual([0, 1]);
  await chooseOption(page, '是哪一所 青禾小学', '9900000101');
  await page.getByRole('tab', { name: '变更 1' }).waitFor();
  expect(await pile(page, '拒收')).toBe(0);
  // The answer stands where it was given, and another can be given in its place.
  await page.getByRole('row').filter({ hasText: '样例区青禾小学 9900000101' }).waitFor();
  await chooseOption(page, '是哪一所 青禾小学', '暂不导入这所学校');
  await page.getByRole('tab', { name: '拒收 1' }).waitFor();
  expect([await pile(page, '变更'), await pile(page, '新增')]).toEqual([0, 0]);
  await page.getByRole('row').filter({ hasText: '青禾小学' }).hover();
  await page.locator('.ant-select-clear').click();
  await page.getByRole('tab', { name: '待您答复 1' }).waitFor();
});

test('a marked copy of the workbook is given back', async () => {
  const { page, app } = launched;
  await dropFile(page, sample);
  await toDryRun(page);
  const target = join(scratch, '标注.xlsx');
  await answerSaveDialog(app, target);
  await page.getByRole('button', { name: '下载标注后的原表' }).click();
  await page.getByText('已保存标注后的原表').waitFor();
  expect(existsSync(target)).toBe(true);
});

test('an import is undone as a whole', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText(/退回了导入前的样子/).waitFor();
  await goToPlace(page, '学校库');
  await page.getByText('还没有学校').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

test('files dropped together are one dry run, in which a person says which of two cells holds', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: '导入学校数据表' }).click();
  const pair = [
    written('学生2025年.csv', '学校标识码,学校名称,办学类型,在校生数\n9900000901,样例合小学,小学,321\n'),
    written('条件2025年.csv', '学校名称,小学在校生数,网络多媒体教室数\n样例合小学,312,8\n'),
  ];
  await dropFiles(page, [...pair, written('乱码.csv', '\u0001\u0002')]);
  await page.getByText('“乱码.csv”不是工作簿').waitFor();
  await page.getByText('2 张表，2 行学校数据').waitFor();
  await toDryRun(page);
  expect(await pile(page, '拒收')).toBe(1);
  await page.getByText('学生2025年.csv 学生2025年!D2 为“321”，条件2025年.csv 条件2025年!B2 为“312”').waitFor();
  await page.getByRole('radio', { name: '取 D2 的 321' }).click();
  await page.getByRole('tab', { name: '拒收 0' }).waitFor();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('tab', { name: '拒收 1' }).waitFor();
  await page.getByRole('radio', { name: '取 B2 的 312' }).click();
  await page.getByRole('tab', { name: '拒收 0' }).waitFor();
  await page.getByRole('button', { name: '写入 2 个数据和 2 项学校信息' }).click();
  await page.getByText('1 所学校，2 个数据和 2 项学校信息已写入本机。').waitFor();
  // The same question is not asked again; the answer can still be changed.
  await dropFiles(page, pair);
  await toDryRun(page);
  expect([await pile(page, '变更'), await pile(page, '拒收')]).toEqual([0, 0]);
  await page.getByRole('tab', { name: '您的答复' }).click();
  await page.getByText('以前答复过').waitFor();
  expect(await page.getByRole('radio', { name: '取 B2 的 312' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText('2 个数据和 2 项学校信息退回了导入前的样子。').waitFor();
});

test('a person says which rows hold the headings and which year it is; the rows are remembered', async () => {
  const { page } = launched;
  const text = [
    '样例区2024年汇总表',
    '序号,学校标识码,学校名称,办学类型,在校生数,',
    '注：见说明,,,,小学,初中',
    '1,9900000906,样例辛学校,九年一贯制学校,300,150',
  ].join('\n');
  const sheet = written('两行.csv', text);
  await dropFile(page, sheet);
  await page.getByText('据表上的“样例区2024年汇总表”').waitFor();
  await page.getByLabel('两行 表头到第几行止').fill('3');
  await page.getByRole('button', { name: '按此重读' }).click();
  const heading = page.getByRole('row').filter({ hasText: '在校生数/小学' });
  await heading.getByText('确定').waitFor();
  await page.getByLabel('两行 的学年').fill('2025-2026');
  await page.getByLabel('两行 的学年').press('Enter');
  await page.getByText('据您更正的').waitFor();
  await toDryRun(page);
  expect([await pile(page, '新增'), await pile(page, '拒收')]).toEqual([4, 0]);
  expect(await page.getByRole('row').filter({ hasText: '2025-2026' }).count()).toBe(2);
  await dropFile(page, sheet);
  await heading.waitFor();
  await page.getByRole('button', { name: '恢复自动查找' }).click();
  await heading.waitFor({ state: 'detached' });
});

const sports = (name: string, area: string, value: string): typeof sample =>
  written(
    name,
    `学校标识码,学校名称,办学类型,学年,体育馆面积,教学仪器设备值（万元）\n9900000907,样例壬小学,小学,2025-2026,${area},${value}\n`,
  );

test('a number stays where a later sheet says 无 until a person agrees, and one that is about right is asked', async () => {
  const { page } = launched;
  await dropFile(page, sports('先.csv', '800', '约160.68'));
  await toDryRun(page);
  await page.getByText('样例壬小学：“教学仪器设备值”应为数字（万元）').first().waitFor();
  await page.getByRole('radio', { name: '取 F2 的 160.68' }).click();
  await page.getByRole('tab', { name: '拒收 0' }).waitFor();
  await writeAll(page);
  await dropFile(page, sports('后.csv', '无', '160.68'));
  await toDryRun(page);
  expect([await pile(page, '变更'), await pile(page, '新增')]).toEqual([0, 0]);
  await page.getByRole('tab', { name: '原有数字将变成无/出错 1' }).click();
  await page.getByRole('row').filter({ hasText: '体育馆面积' }).getByRole('checkbox').click();
  await page.getByRole('tab', { name: '变更 1' }).waitFor();
  await page.getByRole('row').filter({ hasText: '体育馆面积' }).getByRole('checkbox').click();
  await page.getByRole('tab', { name: '变更 0' }).waitFor();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText('2 个数据和 2 项学校信息退回了导入前的样子。').waitFor();
  await goToPlace(page, '学校库');
  await page.getByRole('button', { name: '导入学校数据表' }).click();
});

test('writing many figures shows how far it is, and leaves nothing when it is cancelled', async () => {
  const { page } = launched;
  const figures = [
    '在校生数',
    '班级数',
    '专任教师数',
    '教职工数',
    '招生数',
    '毕业生数',
    '随迁子女学生数',
    '留守儿童数',
  ];
  const lines = Array.from({ length: 1_500 }, (_, at) => [
    9_910_000_000 + at,
    `样例${at}小学`,
    ...figures.map((_figure, column) => at + column),
  ]);
  const text = [['学校标识码', '学校名称', ...figures], ...lines].map((line) => line.join(',')).join('\n');
  await dropFile(page, written('小学2025年.csv', text));
  await toDryRun(page);
  await page.getByRole('button', { name: /^写入 12000 个数据/ }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByText('写入已取消，学校库没有变动。').waitFor();
  await goToPlace(page, '学校库');
  await page.getByText('还没有学校').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

test('a school with neither a code nor a like name is registered as new, and is found when its code comes', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: '导入学校数据表' }).click();
  await dropFile(page, written('新校.csv', '学校名称,学年,占地面积(㎡),班级数\n听泉学校,2025-2026,9000,6\n'));
  await toDryRun(page);
  await chooseOption(page, '是哪一所 听泉学校', '作为新学校登记');
  const dialog = page.getByRole('dialog');
  const register = dialog.getByRole('button', { name: '登记', exact: true });
  await register.click();
  await dialog.getByText('请填写办学类型').waitFor();
  await dialog.getByLabel('学校名称').fill('样例区听泉小学');
  await chooseOption(page, '办学类型', '教学点');
  await dialog.getByLabel('所在区县').fill('样例区');
  await register.click();
  await page.getByText('新学校：样例区听泉小学（教学点）').waitFor();
  // Its kind tells the stage that the sheet leaves open.
  await page.getByRole('tab', { name: '拒收 0' }).waitFor();
  // What was said of it can be said otherwise until it is written.
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await chooseOption(page, '办学类型', '九年一贯制');
  await register.click();
  await page.getByText('新学校：样例区听泉小学（九年一贯制学校）').waitFor();
  await page.getByRole('tab', { name: '拒收 1' }).waitFor();
  await page.getByRole('button', { name: '写入 1 个数据和 3 项学校信息' }).click();
  await page.getByText('导入完成').waitFor();

  const coded = '学校标识码,学校名称,学年,占地面积(㎡)\n9900000903,听泉小学,2025-2026,9100\n';
  await dropFile(page, written('有码.csv', coded));
  await toDryRun(page);
  expect([await pile(page, '新增'), await pile(page, '变更')]).toEqual([0, 0]);
  await chooseOption(page, '是哪一所 听泉小学', '样例区听泉小学');
  await page.getByRole('tab', { name: '变更 2' }).waitFor();
  await writeAll(page);
  await page.getByRole('button', { name: '查看学校库' }).click();
  await page.getByText('共 1 所').waitFor();
  await page.getByRole('link', { name: '听泉小学' }).click();
  await page.getByText('9900000903', { exact: true }).waitFor();
});

test('a file that is no workbook is told so, and nothing is changed', async () => {
  const { page } = launched;
  const path = join(scratch, 'picture.png');
  writeFileSync(path, png({ width: 8, height: 8 }));
  await goToPlace(page, '学校库');
  await page.getByRole('button', { name: '导入学校数据表' }).click();
  await dropFile(page, { path, name: '学校数据.xlsx', type: sample.type });
  const told = page.getByRole('alert').filter({ hasText: '这个文件没有读进来' });
  await told.waitFor();
  expect(await told.innerText()).toContain('学校库没有变动。');
});

test('the page has met no fault in all this', () => {
  expect(faults).toEqual([]);
});
