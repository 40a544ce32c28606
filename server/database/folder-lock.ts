import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps a second server out of a data folder: two embedded databases on the same files would ruin them. The lock names the
 * process that holds it, and falls with that process. Answers how to give it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'server.lock');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = Number(await readFile(path, 'utf8'));
    if (isRunning(holder) || attempt > 1) {
      throw new Error(`expected ${folder} for this server alone, found process ${holder} using it`);
    }
    await rm(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  // A server killed in a container is often followed by one with the same number.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
