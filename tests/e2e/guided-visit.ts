/**
 * What `npm start` does on a machine without a screen: from a plan to one complete visit in the real app, by mouse and
 * keyboard like a person's, told step by step. It leaves the signed PDF and pictures of the screens in `out/`.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import primary from '#seeds/templates/tianjin-2020-2022-primary.json' with { type: 'json' };
import { templateSchema } from '#shared/schema/template.ts';
import { must } from '#shared/util/must.ts';
import { launchApp, makeDataDir } from '#tests/helpers/electron-app.ts';
import {
  answerAll,
  closeGaps,
  dropFile,
  noteOpened,
  openItem,
  signAs,
  slotOf,
  waitUntilFrozen,
  writeNote,
} from '#tests/helpers/inspection-steps.ts';
import { png } from '#tests/helpers/pictures.ts';
import { askWhatBinds, confirmBasis, giveName } from '#tests/helpers/plan-steps.ts';
import { answerFileDialog, goToPlace, startVisit, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

const template = templateSchema.parse(primary);
const SCHOOL = '样例区青禾小学';
const PLAN = fileURLToPath(new URL('../fixtures/plans/sample-district-plan.txt', import.meta.url));
const WINDOW = { width: 1366, height: 768 };

const out = fileURLToPath(new URL('../../out', import.meta.url));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const say = (text: string): void => console.log(text);
let pictures = 0;

async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: join(out, file) });
  say(`    截图 out/${file}`);
}

/** Every figure meets its standard, but for one that is told about. */
function figureOf(no: string): number {
  const item = must(
    template.items.find((candidate) => candidate.no === no),
    `${no} is an item`,
  );
  if (item.kind !== 'number') throw new Error(`expected item ${no} to have a figure`);
  return no === '4.5' ? item.threshold.value + 7 : item.threshold.value;
}

const { app, page, dataDir } = await launchApp();
await app.evaluate(({ BrowserWindow }, size) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
}, WINDOW);
const openedPath = await noteOpened(app);

say('一、打开督学通，示例区县已载入（没有网络，也没有服务器）');
await goToPlace(page, '学校库');
await page.getByText(SCHOOL).first().waitFor({ timeout: 60_000 });
await picture(page, '学校库');

say('二、读一份本区的计划：对照原文，逐条确认');
await goToPlace(page, '计划与检查表');
await page.getByRole('tab', { name: '审阅新计划' }).click();
await page.setInputFiles('input[type=file]', PLAN);
await page.getByText('项待确认，共任务').waitFor();
await page.keyboard.press('e');
await giveName(page, '甲督学');
await confirmBasis(page, { 适用地区: '样例市样例区' });
await page.getByText('原文“12”可能有缺损').first().waitFor();
await picture(page, '计划审阅');
for (const left of [3, 2, 1, 0]) {
  await page.keyboard.press('a');
  await page.getByText(left === 0 ? '没有待确认的' : `还有 ${left} 项待确认`).waitFor();
}
await page.getByRole('button', { name: /接受其余有把握的/ }).click();
await page.getByRole('button', { name: /接受其余有把握的/ }).waitFor({ state: 'hidden' });
await page.getByRole('button', { name: '返回列表' }).click();

say('三、同一指标在各份计划里怎么要求，以哪一条为准');
await page.getByRole('tab', { name: '指标对照' }).click();
await askWhatBinds(page, { place: '样例市样例区', stage: '初中', year: '2026' });
await page.getByRole('button', { name: '≥ 99.2%' }).waitFor();
await picture(page, '指标对照');

say('四、学校报来的表格拖进窗口，先看清楚再导入');
await dropFile(page, {
  path: fileURLToPath(new URL('../../seeds/sample-district.xlsx', import.meta.url)),
  name: '样例区数据表.xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
await page.getByRole('button', { name: '下一步：试导入' }).waitFor();
await picture(page, '导入');

say('五、看指标监测：哪些学校、哪些指标没有达标');
await goToPlace(page, '指标监测');
await page.getByText(SCHOOL).first().waitFor({ timeout: 60_000 });
await picture(page, '指标监测');
await page.getByText(SCHOOL).first().scrollIntoViewIfNeeded();
await picture(page, '逐校对照');

say('六、新建督导任务，两名督学到校检查');
await startVisit(page, {
  title: '2026年秋季专项督导',
  school: SCHOOL,
  template: template.title,
  inspectors: ['甲督学', '乙督学'],
});
await picture(page, '现场检查');

say(`七、只用键盘作答全部检查项，实测数当场对照标准`);
await answerAll(page, figureOf);
await openItem(page, '4.5');
await page.getByText('高于标准 7 人').waitFor();
await writeNote(page, '三年级二班在册 52 人，其余班级不超过 45 人。');
await page.keyboard.press('q');
await page.keyboard.type('三年级二班 52 人，超过 45 人的标准');
await page.keyboard.press('Escape');
await page.getByLabel('整改要求').fill('制定消除大班额方案并报督导室');
await page.getByLabel('整改期限').fill('2026-12-31');
await page.keyboard.press('Enter');
await waitUntilSaved(page);
await page.getByText('所有检查项都已作答').waitFor({ state: 'hidden' });
await picture(page, '问题与记录');

say('八、拍照取证，补齐签署前还缺的内容');
const photograph = join(makeDataDir(), '现场照片.png');
writeFileSync(photograph, png({ width: 960, height: 720 }, 3));
await answerFileDialog(app, [photograph]);
await closeGaps(page, '现场核对过。');
await picture(page, '通读');

say('九、两名督学和学校负责人签名，记录定稿');
await signAs(page, '督学 甲督学', '甲督学');
await signAs(page, '督学 乙督学', '乙督学');
await slotOf(page, '学校负责人').scrollIntoViewIfNeeded();
await picture(page, '签名');
await signAs(page, '学校负责人', '丙校长');
await waitUntilFrozen(page);
await picture(page, '已定稿');

const pdf = join(out, '督导检查记录表.pdf');
copyFileSync(must(await openedPath(), 'the PDF opens once the record is frozen'), pdf);
say('    签署的文书 out/督导检查记录表.pdf');

say('十、把这份 PDF 拖回窗口核验');
await dropFile(page, { path: pdf, name: '督导检查记录表.pdf', type: 'application/pdf' });
const dialog = page.getByRole('dialog').filter({ hasText: '核验文书' });
say(`    ${(await dialog.getByRole('alert').innerText()).trim()}`);
await picture(page, '核验');

await app.close();
say(`完成。数据在 ${dataDir}，文书和截图在 ${out}`);
