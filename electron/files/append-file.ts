import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './durable.ts';

/** A file that grows at its end. The tests put one that fails after so many bytes in its place. */
export type AppendFile = {
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  /** Answers once what was written survives a power cut. */
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
};
export type OpenAppendFile = (path: string, mode: 'create' | 'existing') => Promise<AppendFile>;

export const openAppendFile: OpenAppendFile = async (path, mode) => {
  const handle = await open(path, mode === 'create' ? 'wx' : 'r+', 0o600);
  if (mode === 'create') await syncFolder(dirname(path));
  return {
    write: async (bytes, position) => {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: async (length) => {
      await handle.truncate(length);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
};
