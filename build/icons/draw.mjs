/** `npm run icon`: draws icon.png from icon.svg with the app's own browser. electron-builder makes the rest of it. */
import { fileURLToPath } from 'node:url';
import { hasScreen, startXvfb } from '../bootstrap/display.mjs';
import { main } from '../bootstrap/main.mjs';
import { ensurePackages } from '../bootstrap/packages.mjs';
import { run } from '../bootstrap/processes.mjs';
import { ensureRuntime, sandboxArguments } from '../bootstrap/runtime.mjs';
import { ensureSystem } from '../bootstrap/system.mjs';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

await main(async () => {
  await ensurePackages();
  await ensureSystem(hasScreen() ? ['window'] : ['window', 'screenless']);
  const { executable } = await ensureRuntime();
  const env = hasScreen() ? {} : { DISPLAY: (await startXvfb()).display };
  const files = [here('icon.svg'), here('icon.png')];
  const { code } = await run([executable, here('draw'), ...sandboxArguments(), ...files], { env });
  return code;
});
