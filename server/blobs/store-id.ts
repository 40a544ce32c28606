import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Names a folder of blobs, once and for all: with the folder its name is gone, and devices learn by the marks of the log
 * (sync rule S15) that what they had sent is no longer there.
 */
export async function storeIdOf(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'store-id');
  const found = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  if (/^[0-9a-f]{32}$/u.test(found)) return found;
  const id = randomBytes(16).toString('hex');
  const file = await open(path, 'w');
  try {
    await file.writeFile(id);
    await file.sync();
  } finally {
    await file.close();
  }
  return id;
}
