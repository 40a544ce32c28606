import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from './electron-app.ts';
import { answerSaveDialog } from './visit-steps.ts';

/** Clicks something that saves a file as `path`, waits until the app says it is saved, and answers what was written. */
export async function savedFile(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  path: { readonly folder: string; readonly name: string },
  click: () => Promise<void>,
): Promise<Buffer> {
  const target = join(path.folder, path.name);
  // What an earlier save said must not be taken for an answer to this one.
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
  await answerSaveDialog(app, target);
  await click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return readFileSync(target);
}
