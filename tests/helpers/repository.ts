import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Made by tools, and left out of git by .gitignore. */
const made = new Set(['.git', '.cache', 'node_modules', 'dist', 'out', 'release']);

/** Paths from the top of the repository, with slashes. It asks the disk, not git: a downloaded archive has no git. */
export function listRepositoryFiles(folder = ''): string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listRepositoryFiles(path) : [path];
  });
}

export const readRepositoryFile = (path: string) => readFileSync(join(repository, path), 'utf8');
