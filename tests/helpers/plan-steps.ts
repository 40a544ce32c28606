import type { Page } from 'playwright-core';

/** What a person does with plans, in the words on the screen. */

/** The first time something is recorded under a name, it is asked for. */
export async function giveName(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ hasText: '您录入的内容会记在这个名字下' });
  await dialog.getByRole('combobox').fill(name);
  await dialog.getByRole('button', { name: '就用这个名字' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Says where the document holds, in the dialog that opens by itself once the name is given it was asked for under. */
export async function confirmBasis(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export type AskedSchools = { readonly place: string; readonly stage: string; readonly year: string };

/** Asks the comparison what binds the schools of a place. */
export async function askWhatBinds(page: Page, { place, stage, year }: AskedSchools): Promise<void> {
  await page.getByLabel('所在区县').fill(place);
  await page.keyboard.press('Escape');
  await choose(page, '学段', stage);
  await choose(page, '年度', `${year} 年`);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${option}"]`).click();
}
