import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { png, tinyJpeg } from '#tests/helpers/pictures.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { ShellFault } from '../shell-fault.ts';
import { BlobStore } from './blob-store.ts';
import { isShownImage } from '#shared/domain/inspection/picture-kinds.ts';
import { mediaTypeOf } from './media-type.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duxue-blobs-'));

test('bytes are kept as they are under their hash, whatever they are called', async () => {
  const blobs = await BlobStore.open(await newFolder());
  const bytes = tinyJpeg();
  const stored = await blobs.store('../../照片.txt', bytes);
  expect(stored).toEqual({
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    mediaType: 'image/jpeg',
    name: '../../照片.txt',
  });
  expect(await readFile(blobs.pathOf(stored.sha256))).toEqual(bytes);
  expect(await blobs.read(stored.sha256)).toEqual(bytes);
});

test('a chosen file is copied, also when it is empty', async () => {
  const folder = await newFolder();
  const blobs = await BlobStore.open(join(folder, 'blobs'));
  await writeFile(join(folder, 'empty.txt'), '');
  const stored = await blobs.storeCopy(join(folder, 'empty.txt'));
  expect(stored).toMatchObject({ bytes: 0, name: 'empty.txt', sha256: sha256Hex('') });
  expect(await readdir(join(folder, 'blobs', 'incoming'))).toEqual([]);
});

test('a damaged blob is not taken for a good one, and storing it again mends it (B2)', async () => {
  const blobs = await BlobStore.open(await newFolder());
  const { sha256 } = await blobs.store('a', Buffer.from('evidence'));
  await writeFile(blobs.pathOf(sha256), 'evidencf');
  expect(await blobs.has(sha256)).toBe(false);
  await expect(blobs.read(sha256)).rejects.toThrow(ShellFault);
  await blobs.store('a', Buffer.from('evidence'));
  expect(await blobs.has(sha256)).toBe(true);
});

test('what is not here is null, not an error', async () => {
  const blobs = await BlobStore.open(await newFolder());
  expect(await blobs.read('0'.repeat(64))).toBeNull();
  expect(await blobs.has('0'.repeat(64))).toBe(false);
});

test('which of many blobs are here is answered by name', async () => {
  const blobs = await BlobStore.open(await newFolder());
  const [a, b] = [await blobs.store('a', Buffer.from('a')), await blobs.store('b', Buffer.from('b'))];
  expect(await blobs.listPresent([b.sha256, 'f'.repeat(64), a.sha256])).toEqual([b.sha256, a.sha256]);
});

test('a finished file whose hash is another is removed', async () => {
  const blobs = await BlobStore.open(await newFolder());
  const part = blobs.partPath('download');
  await writeFile(part, 'other bytes');
  await expect(blobs.adopt(part, 'x', sha256Hex('bytes'))).rejects.toThrow(ShellFault);
  await expect(stat(part)).rejects.toThrow('ENOENT');
});

test('what a file is is told by its first bytes', () => {
  expect(mediaTypeOf(png({ width: 2, height: 2 }))).toBe('image/png');
  expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
  expect(mediaTypeOf(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('image/webp');
  expect(mediaTypeOf(Buffer.from('<svg onload="alert(1)">'))).toBe('application/octet-stream');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => mediaTypeOf(bytes).includes('/')));
});

test('only plain pictures are shown, nothing that can carry a script', () => {
  expect(isShownImage('image/png')).toBe(true);
  for (const mediaType of ['image/svg+xml', 'application/pdf', 'text/html', 'application/octet-stream'])
    expect(isShownImage(mediaType)).toBe(false);
});
