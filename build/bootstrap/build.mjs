/** The app in dist/, built anew only when something it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { npm, run } from './processes.mjs';
import { BootstrapError, sayWhile } from './say.mjs';

const sources = ['shared', 'electron', 'renderer', 'seeds'];
const files = ['package.json', 'package-lock.json', 'build/electron.vite.config.ts'];
const stamp = join(root, 'dist', '.sources');

export async function ensureBuild() {
  await withLock(join(root, 'dist'), async () => {
    const hash = hashSources();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
    const { code, output } = await sayWhile('building the app', () =>
      run([...npm(), 'run', '--silent', 'build'], { output: 'keep' }),
    );
    if (code !== 0) throw new BootstrapError(`The app does not build:\n${output.trim()}`);
    writeFileSync(stamp, hash);
  });
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...files, ...sources.flatMap(listFiles)]) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function listFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}
