import type { ElectronApplication, Page } from 'playwright-core';

/** What a person does in the window, in the words on the screen. */

export const goToPlace = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByText(name, { exact: true }).click();

/** Waits until the status line says that everything typed is in the database and in the journal. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('已保存到本机').waitFor();
  await page.getByText(/备用记录已写好/).waitFor();
}

export type NewVisit = {
  readonly title: string;
  readonly school: string;
  readonly template: string;
  readonly inspectors: readonly string[];
};

/** Plans a visit to one school and starts the inspection; the on-site screen is open afterwards. */
export async function startVisit(page: Page, visit: NewVisit): Promise<void> {
  await goToPlace(page, '督导任务');
  await page.getByRole('button', { name: '新建督导任务' }).first().click();
  await page.getByLabel('任务名称').fill(visit.title);
  await chooseOption(page, '学校', visit.school);
  await page.keyboard.press('Escape');
  const inspectors = page.getByRole('combobox', { name: '督学（至少两名）' });
  for (const name of visit.inspectors) {
    // Whoever works at this machine is among them from the start; named again they would be taken out.
    if ((await page.locator('.ant-select-selection-item').filter({ hasText: name }).count()) > 0) continue;
    await inspectors.fill(name);
    await inspectors.press('Enter');
  }
  await page.keyboard.press('Escape');
  await chooseOption(page, '检查表', visit.template);
  await page.getByRole('button', { name: '保存并开始检查' }).click();
  await waitForSite(page, visit.inspectors);
}

/** Waits for the on-site screen. On a machine that does not know yet who works at it, the first of the names is taken. */
export async function waitForSite(page: Page, inspectors: readonly string[]): Promise<void> {
  const site = page.getByLabel('检查结果');
  const who = page.getByRole('dialog', { name: '选择督学' });
  await site.or(who).first().waitFor();
  const [inspector = ''] = inspectors;
  if (await who.isVisible()) await who.getByRole('button', { name: inspector }).click();
  await site.waitFor();
}

async function chooseOption(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.fill(text);
  await page.locator('.ant-select-item-option').filter({ hasText: text }).first().click();
}

/** The file dialog of the system answers these paths from now on. */
export async function answerFileDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** The save dialog of the system answers this path from now on. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
