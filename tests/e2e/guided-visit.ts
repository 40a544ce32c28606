/**
 * What `npm start` does on a machine without a screen: one complete visit in the real app, by mouse and keyboard like a
 * person's, told step by step. It leaves the signed PDF and pictures of the screens in `out/`.
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
import { answerFileDialog, goToPlace, startVisit, waitUntilSaved } from '#tests/helpers/visit-steps.ts';

const template = templateSchema.parse(primary);
const SCHOOL = '样例区青禾小学';
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

say('二、看指标监测：哪些学校、哪些指标没有达标');
await goToPlace(page, '指标监测');
await page.getByText(SCHOOL).first().waitFor({ timeout: 60_000 });
await picture(page, '指标监测');

say('三、新建督导任务，两名督学到校检查');
await startVisit(page, {
  title: '2026年秋季专项督导',
  school: SCHOOL,
  template: template.title,
  inspectors: ['甲督学', '乙督学'],
});
await picture(page, '现场检查');

say(`四、只用键盘作答 ${template.items.length} 项，实测数当场对照标准`);
await answerAll(page, figureOf);
await openItem(page, '4.5');
await page.getByText('高于标准 7 人').waitFor();
await writeNote(page, '三年级二班在册 52 人，其余班级不超过 45 人。');
await page.keyboard.press('q');
await page.keyboard.type('三年级二班 52 人，超过 45 人的标准');
await page.keyboard.press('Escape');
await page.getByLabel('整改要求').fill('制定消除大班额方案并报督导室');
await waitUntilSaved(page);
await picture(page, '问题与记录');

say('五、拍照取证，补齐签署前还缺的内容');
const photograph = join(makeDataDir(), '现场照片.png');
writeFileSync(photograph, png({ width: 960, height: 720 }, 3));
await answerFileDialog(app, [photograph]);
await closeGaps(page, '现场核对过。');
await picture(page, '通读');

say('六、两名督学和学校负责人签名，记录定稿');
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

say('七、把这份 PDF 拖回窗口核验');
await dropFile(page, { path: pdf, name: '督导检查记录表.pdf', type: 'application/pdf' });
const dialog = page.getByRole('dialog').filter({ hasText: '核验文书' });
say(`    ${(await dialog.getByRole('alert').innerText()).trim()}`);
await picture(page, '核验');

await app.close();
say(`完成。数据在 ${dataDir}，文书和截图在 ${out}`);
