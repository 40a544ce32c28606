/** How every bootstrap command starts and ends. */
import { ensureHooks } from './hooks.mjs';
import { BootstrapError, showError } from './say.mjs';

/** @param {() => Promise<number>} work gives the exit code */
export async function main(work) {
  try {
    requireNode();
    ensureHooks();
    process.exitCode = await work();
  } catch (error) {
    showError(error);
    process.exitCode = 1;
  } finally {
    // Ends what is still running below us.
    process.exit();
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new BootstrapError(`Duxue needs Node.js 20.19+ or 22.12+; this is ${process.versions.node}.`);
}
