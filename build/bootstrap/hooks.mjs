/** Lets git check commit messages in this checkout, unless it has hooks of its own already or there is no git. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const hooks = 'build/hooks';

export function ensureHooks() {
  if (!existsSync(join(root, '.git'))) return;
  try {
    if (git(['config', '--default', '', '--get', 'core.hooksPath']) === '') git(['config', 'core.hooksPath', hooks]);
  } catch {
    // No git, or a checkout that may not be written: whoever works there can still build and test.
  }
}

/** @param {string[]} args */
function git(args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
