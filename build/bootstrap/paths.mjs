import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** What may be thrown away at any time, and goes when packages are installed anew. */
export const scratch = join(root, 'node_modules', '.cache', 'duxue');

/** What is costly to fetch, kept for all checkouts of this user. */
export function cacheDir() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'duxue');
}
