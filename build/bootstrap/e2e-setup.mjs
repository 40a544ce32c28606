/** Before the end-to-end tests: the app built, a runtime, a screen in memory. So they also run without `npm test`. */
import { ensureBuild } from './build.mjs';
import { startXvfb } from './display.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

export async function setup() {
  await ensureSystem(['window', 'screenless', 'tests']);
  const runtime = await ensureRuntime();
  await ensureBuild();
  process.env['ELECTRON_EXEC_PATH'] = runtime.executable;
  if (process.platform !== 'linux') return undefined;
  const { display, stop } = await startXvfb();
  process.env['DISPLAY'] = display;
  return stop;
}
