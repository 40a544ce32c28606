import { mkdtemp, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { Dialogs } from './dialog-port.ts';
import { saveAs } from './save-as.ts';

const choosing = (target: string | null): Dialogs => ({
  chooseFiles: () => Promise.resolve([]),
  chooseTarget: () => Promise.resolve(target),
  openWithSystem: () => Promise.resolve(false),
});

async function existingFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'duxue-save-')), '表.xlsx');
  await writeFile(path, 'what was there');
  return path;
}

const saveTo = (target: string | null, make: () => Promise<Result<Uint8Array, string>>) =>
  saveAs(choosing(target), { name: '表.xlsx', make });

test('nothing is made when nowhere is chosen', async () => {
  expect(await saveTo(null, () => Promise.reject(new Error('made')))).toEqual(ok(false));
});

test('a file that was there is as it was when the new one cannot be made', async () => {
  const path = await existingFile();
  expect(await saveTo(path, () => Promise.resolve(fail('refused')))).toEqual(fail('refused'));
  await expect(saveTo(path, () => Promise.reject(new Error('the process has ended')))).rejects.toThrow('has ended');
  expect(await readFile(path, 'utf8')).toBe('what was there');
});

test('a file that was there is replaced as a whole, never written over, and nothing else is left', async () => {
  const path = await existingFile();
  // Who has the former file open goes on reading it, to its end.
  const reader = await open(path);
  expect(await saveTo(path, () => Promise.resolve(ok(Buffer.from('new'))))).toEqual(ok(true));
  expect(await reader.readFile('utf8')).toBe('what was there');
  await reader.close();
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(dirname(path))).toEqual(['表.xlsx']);
});
