/**
 * What the app and its tests need from a Linux machine (system-needs.json). It is looked for by what it is (a library,
 * a program, a font), so any distribution will do; where apt is there and we are root, what is missing is installed,
 * and else the one command that does it is printed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';
import { run } from './processes.mjs';
import { BootstrapError, say, sayWhile } from './say.mjs';

/**
 * @typedef {object} Need
 * @property {'library' | 'command' | 'font'} kind
 * @property {string} name soname, program, or language of the font
 * @property {string[]} packages Debian's; of two names for one thing (…t64) the first that the system knows is meant
 * @property {'window' | 'screenless' | 'tests'} for
 * @property {string} why
 */

/** @type {Need[]} */
const needs = JSON.parse(readFileSync(new URL('system-needs.json', import.meta.url), 'utf8'));

/** @param {readonly Need['for'][]} purposes */
export async function ensureSystem(purposes) {
  if (process.platform !== 'linux' || findMissing(purposes).length === 0) return;
  if (!mayInstall()) throw new BootstrapError(explain(findMissing(purposes)));
  await withLock('apt', async () => {
    const missing = findMissing(purposes);
    if (missing.length > 0) await install(missing);
  });
  const stillMissing = findMissing(purposes);
  if (stillMissing.length > 0) throw new BootstrapError(explain(stillMissing));
}

/** @param {readonly Need['for'][]} purposes */
function findMissing(purposes) {
  const libraries = listLibraries();
  return needs.filter((need) => purposes.includes(need.for) && !isThere(need, libraries));
}

/**
 * @param {Need} need
 * @param {string | undefined} libraries undefined where the system does not list them: then they are taken as there
 */
function isThere(need, libraries) {
  if (need.kind === 'command') return hasCommand(need.name);
  if (need.kind === 'font') return hasCommand('fc-list') && ask('fc-list', [`:lang=${need.name}`]).trim() !== '';
  return libraries === undefined || libraries.includes(`\t${need.name} (`);
}

function listLibraries() {
  const command = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync);
  return command === undefined ? undefined : ask(command, ['-p']);
}

/** @param {string} name */
export function hasCommand(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((dir) => dir !== '' && existsSync(join(dir, name)));
}

/** @param {string} command @param {string[]} args */
function ask(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const mayInstall = () => hasCommand('apt-get') && process.getuid?.() === 0;

const nameOf = (/** @type {Need} */ need) => `${need.kind} ${need.name}`;

/** @param {readonly Need[]} missing */
async function install(missing) {
  say(`  this system lacks: ${missing.map(nameOf).join(', ')}`);
  await sayWhile('installing it', async () => {
    await apt(['update', '-qq']);
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...packageNames(missing)]);
  });
}

/** @param {string[]} args */
async function apt(args) {
  const { code, output } = await run(['apt-get', ...args], {
    output: 'keep',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new BootstrapError(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
}

/** @param {readonly Need[]} missing */
function packageNames(missing) {
  return missing.flatMap(({ packages }) => {
    const [newName = '', ...oldNames] = packages;
    if (!newName.endsWith('t64')) return packages;
    return isKnownToApt(newName) ? [newName] : oldNames;
  });
}

/** @param {string} name */
function isKnownToApt(name) {
  try {
    return ask('apt-cache', ['show', '--no-all-versions', name]) !== '';
  } catch {
    return false;
  }
}

/** @param {readonly Need[]} missing */
function explain(missing) {
  const list = missing.map((need) => `  ${nameOf(need)}: ${need.why}`).join('\n');
  const command = hasCommand('apt-get')
    ? `This command installs it:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packageNames(missing).join(' ')}`
    : `Debian's names for it: ${packageNames(missing).join(' ')}`;
  return `This machine lacks something that is needed.\n${list}\n${command}`;
}
