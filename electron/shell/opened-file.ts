import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { EventPayload } from '#shared/ipc/contract.ts';

const LARGEST_BYTES = 100 * 1024 * 1024;

/** The workbook or document that a command line asks to open; null when it names none. */
export function openedFileIn(argv: readonly string[], folder: string): string | null {
  const name = argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.(pdf|xlsx|xls)$/i.test(argument));
  return name === undefined ? null : resolve(folder, name);
}

/** Null when it cannot be read or is too large: the user sees an app that opened nothing, and can choose it inside. */
export async function readOpenedFile(path: string): Promise<EventPayload<'file:opened'> | null> {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return null;
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch {
    return null;
  }
}
