import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk in memory that can be filled to its last byte. Mounting needs root (as in CI) or a user allowed to `sudo` it. */
export type SmallDisk = { readonly fill: () => void; readonly free: () => void; readonly unmount: () => void };

const CHUNK = Buffer.alloc(64 * 1024);

export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'duxue-test', folder);
  const ballast = join(folder, 'ballast');
  return {
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    unmount: () => asRoot('umount', '--lazy', folder),
  };
}

/** Large pieces first, then single bytes, until nothing at all goes in. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  for (const size of [CHUNK.length, 4096, 1]) {
    try {
      for (;;) writeSync(file, CHUNK, 0, size);
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    }
  }
  closeSync(file);
}

function asRoot(command: string, ...args: string[]): void {
  if (process.getuid?.() === 0) execFileSync(command, args);
  else execFileSync('sudo', ['-n', command, ...args]);
}
