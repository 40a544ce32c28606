import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

/** The app as `npm run build` left it in `dist`, running on the real runtime. */
export type LaunchedApp = { readonly app: ElectronApplication; readonly page: Page; readonly dataDir: string };

const root = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCH_LIMIT_MS = 60_000;

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'duxue-data-'));

/** Starts the app on a data folder (a new one when none is given), opening `files`, and waits for its window. */
export async function launchApp({
  dataDir = makeDataDir(),
  files = [],
}: { readonly dataDir?: string; readonly files?: readonly string[] } = {}): Promise<LaunchedApp> {
  const app = await _electron.launch({ ...appCommand(dataDir, files), timeout: LAUNCH_LIMIT_MS });
  const page = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS });
  await page.waitForLoadState('domcontentloaded');
  return { app, page, dataDir };
}

/** How the app is started on a data folder, with files to open. */
export const appCommand = (dataDir: string, files: readonly string[] = []) => ({
  executablePath: runtime(),
  args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--duxue-data=${dataDir}`, ...files],
  env: environment(),
});

/** SIGKILL to the app's whole process group at once, as a power cut would; answers when none of it is left. */
export async function killAll({ app }: Pick<LaunchedApp, 'app'>): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) return;
  process.kill(-pid, 'SIGKILL');
  while (isAlive(-pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

function isAlive(processGroup: number): boolean {
  try {
    process.kill(processGroup, 0);
    return true;
  } catch {
    return false;
  }
}

/** The bootstrap names the Electron it found. */
function runtime(): string {
  const path = process.env['ELECTRON_EXEC_PATH'];
  if (path === undefined) throw new Error('expected ELECTRON_EXEC_PATH: run the tests through `npm run e2e`');
  return path;
}

/** Of the variables of this shell, none that would send the app to another data folder. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'DUXUE_DATA');
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
