/** `npm start`: the app on this machine, whatever it lacks. Without a screen, a guided visit under a screen in memory. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { hasScreen, startXvfb } from './display.mjs';
import { main } from './main.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './paths.mjs';
import { npm, run, tracked } from './processes.mjs';
import { ensureRuntime, sandboxArguments } from './runtime.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

const sandboxAdvice = `  If it ended with a message about the sandbox: this system forbids programs the sandbox of Chromium.
  CONTRIBUTING.md, "Gotchas", says how to allow it.`;

await main(async () => {
  await ensurePackages();
  await ensureSystem(hasScreen() ? ['window'] : ['window', 'screenless']);
  const runtime = await ensureRuntime();
  await ensureBuild();
  say(`Duxue 督学通 on Electron ${runtime.version}`);
  return hasScreen() ? openApp(runtime.executable) : guidedVisit(runtime.executable);
});

/** @param {string} executable @returns {Promise<number>} */
function openApp(executable) {
  const sandbox = sandboxArguments();
  if (sandbox.length > 0) say('  running as root: without the sandbox, which Chromium refuses to set up for root');
  const args = [root, ...sandbox, ...process.argv.slice(2)];
  const app = tracked(spawn(executable, args, { stdio: 'inherit' }));
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', (code) => {
      if (code === null && isSandboxForbidden()) say(sandboxAdvice);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} executable @returns {Promise<number>} */
async function guidedVisit(executable) {
  say('  no screen here: a guided visit in the same app, on a screen in memory; what it makes goes to out/');
  const { display } = await startXvfb();
  const env = { DISPLAY: display, ELECTRON_EXEC_PATH: executable };
  const { code } = await run([...npm(), 'exec', '--no', '--', 'tsx', 'tests/e2e/guided-visit.ts'], { env });
  return code;
}

function isSandboxForbidden() {
  const setting = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  return existsSync(setting) && readFileSync(setting, 'utf8').trim() === '1';
}
