import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../files/durable.ts';
import { endOfLastLine } from './record-line.ts';

/** The journal is a row of files; only the last one grows. */
const namePattern = /^journal-(\d{6,})\.log$/;

export const segmentPath = (folder: string, number: number): string =>
  join(folder, `journal-${String(number).padStart(6, '0')}.log`);

/** Numbers of the files there are, ascending. */
export async function listSegments(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => namePattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/**
 * A file that was being written when the power went may end in half a record. That half was never acknowledged; it is
 * kept in a `.torn` file beside, and the file ends after its last whole line again. Answers the length it then has.
 */
export async function cutTornTail(path: string): Promise<number> {
  const bytes = await readFile(path);
  const length = endOfLastLine(bytes);
  if (length === bytes.length) return length;
  await writeDurably(`${path}.${length}.torn`, bytes.subarray(length));
  await truncate(path, length);
  return length;
}
