/**
 * `npm run pack`: the app as users get it, unpacked in release/. `npm run dist` makes the installers of this platform of
 * it, with tools that electron-builder downloads.
 */
import { ensureBuild } from './build.mjs';
import { main } from './main.mjs';
import { ensurePackages } from './packages.mjs';
import { npm, run } from './processes.mjs';
import { ensureRuntime } from './runtime.mjs';
import { say } from './say.mjs';

await main(async () => {
  await ensurePackages();
  const runtime = await ensureRuntime();
  await ensureBuild();
  if (runtime.origin === 'fallback') {
    say(`  packing the fallback runtime, Electron ${runtime.version}: good for trying, not for handing out`);
  }
  const target = process.argv.includes('--installers') ? [] : ['--dir'];
  const { code } = await run([
    ...npm(),
    'exec',
    '--no',
    '--',
    'electron-builder',
    ...target,
    '--config=build/electron-builder.yml',
    `-c.electronDist=${runtime.dir}`,
    `-c.electronVersion=${runtime.version}`,
    '--publish=never',
  ]);
  return code;
});
