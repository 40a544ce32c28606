/**
 * Which Electron runs the app, in this order: the one ELECTRON_OVERRIDE_DIST_PATH names, the one the `electron` package
 * has downloaded, the fallback fetched earlier; and when there is none yet, Electron's own download (which obeys
 * ELECTRON_MIRROR), and where that fails, the fallback.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchFallbackRuntime, findFallbackRuntime, isFallbackForThisMachine } from './fallback-runtime.mjs';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { BootstrapError, say, sayWhile } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} dir the unpacked distribution
 * @property {string} executable
 * @property {string} version
 * @property {'override' | 'electron' | 'fallback'} origin
 */

const electronPackage = join(root, 'node_modules', 'electron');
/** A slow line may well bring 110 MB in this time; one that is slower gets the fallback from its own registry. */
const downloadLimitMs = 6 * 60_000;

/** @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  const found = await findRuntime();
  if (found !== undefined) return found;
  const download = await withLock(electronPackage, downloadElectron);
  const downloaded = await findRuntime();
  if (downloaded !== undefined) return downloaded;
  if (!isFallbackForThisMachine()) {
    throw new BootstrapError(
      `Electron could not be downloaded. Where GitHub is out of reach, set ELECTRON_MIRROR to a mirror of its releases.\n${download}`,
    );
  }
  say('  Electron could not be downloaded here (ELECTRON_MIRROR may name a mirror): taking the fallback');
  await fetchFallbackRuntime();
  const fallback = await findFallbackRuntime();
  if (fallback === undefined) throw new BootstrapError('The fallback runtime was fetched but does not pass its check.');
  return fallback;
}

const findRuntime = async () => findOverride() ?? findDownloaded() ?? (await findFallbackRuntime());

/** @returns {Runtime | undefined} */
function findOverride() {
  const dir = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dir) return undefined;
  const executable = join(dir, executableName());
  if (!existsSync(executable)) {
    throw new BootstrapError(
      `ELECTRON_OVERRIDE_DIST_PATH says that Electron is in ${dir}, but ${executable} is missing.`,
    );
  }
  return { dir, executable, version: versionIn(dir) ?? 'unknown', origin: 'override' };
}

/** @returns {Runtime | undefined} */
function findDownloaded() {
  const dir = join(electronPackage, 'dist');
  const executable = join(dir, executableName());
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  // The installer writes path.txt last.
  const isWhole = existsSync(join(electronPackage, 'path.txt')) && existsSync(executable) && versionIn(dir) === version;
  return isWhole ? { dir, executable, version, origin: 'electron' } : undefined;
}

/** @param {string} dir */
function versionIn(dir) {
  const file = join(dir, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {Promise<string>} what its installer said */
async function downloadElectron() {
  if ((await findRuntime()) !== undefined) return '';
  const limit = isFallbackForThisMachine() ? { limitMs: downloadLimitMs } : {};
  const { output } = await sayWhile('downloading Electron', () =>
    run([process.execPath, join(electronPackage, 'install.js')], { output: 'keep', ...limit }),
  );
  return output.trim();
}

/** Chromium refuses to set up its sandbox for root, so root alone runs without it. */
export const sandboxArguments = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
