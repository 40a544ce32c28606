import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLOB_PIECE_BYTES } from '#shared/protocol/up.ts';
import { must } from '#shared/util/must.ts';
import { BlobStore } from '#electron/blobs/blob-store.ts';
import { fetchBlob } from '#electron/sync/fetch-blob.ts';
import { sendBlob } from '#electron/sync/send-blob.ts';
import { openServer, type TestServer } from '../helpers/sync-server.ts';
import { cuttingProxy } from './cutting-proxy.ts';

let server: TestServer | null = null;
let url = '';
let folder = '';
beforeAll(async () => {
  server = await openServer({ kind: 'memory' });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'duxue-cut-line-'));
}, 60_000);
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('B1, B2: a photograph goes up from one device and down to another over a line that breaks every megabyte', async () => {
  const { newBureau, newMember } = must(server, 'opened before the test');
  const joinCode = await newBureau();
  const [sender, reader] = [await newMember(joinCode, 1), await newMember(joinCode, 2)];
  const proxy = await cuttingProxy(Number(new URL(url).port), 1_000_000);
  const [here, there] = [await BlobStore.open(join(folder, 'here')), await BlobStore.open(join(folder, 'there'))];
  const photograph = randomBytes(5_000_000);
  const { sha256 } = await here.store('照片.jpg', photograph);

  let isSent = false;
  for (let tries = 0; tries < 20 && !isSent; tries += 1) {
    const sent = await sendBlob({ url: proxy.url, token: sender.client.token }, here, sha256);
    isSent = sent.ok && sent.value.complete;
  }
  expect(isSent).toBe(true);
  expect(proxy.cuts()).toBeGreaterThan(2);
  // A cut costs at most the piece under way, and what frames it.
  expect(proxy.sent()).toBeLessThan(photograph.length + (proxy.cuts() + 1) * (BLOB_PIECE_BYTES + 20_000));

  let isFetched = false;
  for (let tries = 0; tries < 20 && !isFetched; tries += 1) {
    const wanted = { sha256, bytes: photograph.length };
    isFetched = (await fetchBlob({ url: proxy.url, token: reader.client.token }, there, wanted)).ok;
  }
  expect(isFetched).toBe(true);
  expect((await readFile(there.pathOf(sha256))).equals(photograph)).toBe(true);
  await proxy.close();
});

test('an empty file goes up too', async () => {
  const { newBureau, newMember } = must(server, 'opened before the test');
  const { client } = await newMember(await newBureau(), 1);
  const here = await BlobStore.open(join(folder, 'here'));
  const { sha256 } = await here.store('空.txt', new Uint8Array());
  expect(await sendBlob({ url, token: client.token }, here, sha256)).toMatchObject({
    ok: true,
    value: { complete: true },
  });
});
