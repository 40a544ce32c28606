import { readFileSync } from 'node:fs';
import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** What an inspector does on site and at the signing, in the words on the screen. */

/** The item on the screen, by its number. */
export const currentItem = async (page: Page): Promise<string> =>
  page.locator('.outline-entry[aria-current] .outline-no').innerText();

export const openItem = (page: Page, no: string): Promise<void> =>
  page
    .locator('.outline-entry')
    .filter({ has: page.getByText(no, { exact: true }) })
    .click();

/** Waits until the header counts so: answered/all, not met, open. */
export const waitForProgress = (page: Page, text: string): Promise<void> =>
  page.locator('.site-progress').filter({ hasText: text }).waitFor();

/** Answers the open item by keyboard alone; the next one is open afterwards. */
export async function answerByKey(page: Page, key: '1' | '2' | '3'): Promise<void> {
  const before = await currentItem(page);
  await page.keyboard.press(key);
  await waitForOther(page, before);
}

/** Enters a figure by keyboard alone; the standard judges it and the next item is open afterwards. */
export async function measureByKey(page: Page, figure: number): Promise<void> {
  const before = await currentItem(page);
  await page.keyboard.press('m');
  await page.keyboard.type(String(figure));
  await page.keyboard.press('Enter');
  await waitForOther(page, before);
}

/** Counts all there are by keyboard alone, which meets any standard. */
async function countByKey(page: Page): Promise<void> {
  const before = await currentItem(page);
  await page.keyboard.press('m');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await waitForOther(page, before);
}

/** Ticks every option by its digit. */
async function tickAll(page: Page): Promise<void> {
  const before = await currentItem(page);
  const options = await page.locator('.option').count();
  for (let digit = 1; digit <= options; digit += 1) await page.keyboard.press(String(digit));
  await page.keyboard.press('Enter');
  await waitForOther(page, before);
}

/** The last item stays open when it is answered. */
async function waitForOther(page: Page, no: string): Promise<void> {
  const isLast = (await page.locator('.outline-no').last().innerText()) === no;
  if (!isLast)
    await page.waitForFunction(
      (from) => document.querySelector('[aria-current] .outline-no')?.textContent !== from,
      no,
    );
}

/** Goes through all items: what has a figure is measured, what is counted or ticked is whole, the rest is met. */
export async function answerAll(page: Page, figureOf: (no: string) => number): Promise<void> {
  const count = await page.locator('.outline-no').count();
  await page.locator('.outline-entry').first().click();
  for (let at = 0; at < count; at += 1) {
    if ((await page.getByLabel('实测').count()) > 0) await measureByKey(page, figureOf(await currentItem(page)));
    else if ((await page.getByLabel('计数').count()) > 0) await countByKey(page);
    else if ((await page.locator('.option-box').count()) > 0) await tickAll(page);
    else await answerByKey(page, '1');
  }
  await waitForProgress(page, `${count}/${count}`);
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

/** Closes everything the signing page lists: photographs where evidence is missing, a note elsewhere. */
export async function closeGaps(page: Page, note: string): Promise<void> {
  for (;;) {
    await page.getByRole('button', { name: '签署', exact: true }).click();
    const gap = page.locator('.gaps a').first();
    await page.getByText('记录全文').waitFor();
    if ((await gap.count()) === 0) return;
    const isEvidence = (await gap.innerText()).includes('佐证');
    await gap.click();
    await page.getByLabel('检查结果').waitFor();
    if (isEvidence) {
      await page.keyboard.press('f');
      await page.locator('.evidence-tile').waitFor();
    } else await writeNote(page, note);
    await page.getByText('已保存到本机').waitFor();
  }
}

export const slotOf = (page: Page, role: string): Locator => page.getByRole('listitem', { name: role });

/** Signs by mouse in the place of this role (and name). */
export async function signAs(page: Page, who: string, name: string): Promise<void> {
  await slotOf(page, who).getByRole('button', { name: '签名', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await draw(page, dialog.getByLabel('请在框内签名'));
  await dialog.getByRole('button', { name: '确认签名' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Draws a signature on a pad by mouse. */
export async function draw(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  if (box === null) throw new Error('expected the signature pad on the screen');
  await page.mouse.move(box.x + 60, box.y + 90);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1)
    await page.mouse.move(box.x + 60 + step * 12, box.y + 90 + 40 * Math.sin(step / 3));
  await page.mouse.up();
}

export async function refuseAs(
  page: Page,
  who: string,
  refusal: { name: string; reason: string; witness: string },
): Promise<void> {
  await slotOf(page, who).getByRole('button', { name: '拒绝签名' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名', { exact: true }).fill(refusal.name);
  await dialog.getByLabel('拒签原因').fill(refusal.reason);
  await dialog.getByLabel('见证人姓名').fill(refusal.witness);
  await dialog.getByRole('button', { name: '记录拒签' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** From now on what the app opens with the system's viewer is only noted; answers how to read the last path. */
export async function noteOpened(app: ElectronApplication): Promise<() => Promise<string | null>> {
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'openedPath', path);
      return Promise.resolve('');
    };
  });
  return () =>
    app.evaluate(() => {
      const path: unknown = Reflect.get(globalThis, 'openedPath');
      return typeof path === 'string' ? path : null;
    });
}

/** The frozen record, with its document made and opened. */
export async function waitUntilFrozen(page: Page): Promise<void> {
  await page.getByLabel('已定稿').waitFor();
  await page.getByRole('button', { name: '打开' }).waitFor({ timeout: 60_000 });
}

interface DroppedFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

/** Drops a file on the window as from the desktop. */
export const dropFile = (page: Page, file: DroppedFile): Promise<void> => dropFiles(page, [file]);

export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const read = files.map(({ path, name, type }) => ({ base64: readFileSync(path).toString('base64'), name, type }));
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { base64, name, type } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, read);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
