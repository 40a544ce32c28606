import { verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { enrolmentText } from '#shared/protocol/enrolment.ts';
import { enrolRequestSchema } from '#shared/protocol/up.ts';
import { must } from '#shared/util/must.ts';
import { noteChanges } from '#tests/helpers/changes.ts';
import { deviceKey } from '#tests/helpers/documents.ts';
import { BlobStore } from '../blobs/blob-store.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { syncHandlers } from '../ipc/sync-handlers.ts';
import { fileProtection } from '../keys/protection.ts';
import { EnrolmentFile } from './enrolment.ts';
import { fetchBlob } from './fetch-blob.ts';
import { sendBlob } from './send-blob.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A server at the rim: it says what a test wants it to say, over a real line. */
async function serverThat(answer: Answer) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected an address with a port');
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

const json = (response: ServerResponse, body: unknown, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const key = deviceKey();
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duxue-sync-'));

async function client(url: string | null) {
  const folder = await newFolder();
  const enrolment = new EnrolmentFile(folder, fileProtection);
  if (url !== null) await enrolment.save({ url, bureau: '云雾县督导室', token: 'a-token-of-twenty-characters' });
  const blobs = await BlobStore.open(join(folder, 'blobs'));
  const handlers = syncHandlers({ enrolment, blobs, deviceKey: () => Promise.resolve(key), deviceName: '电脑一' });
  return { folder, handlers, blobs, server: { url: url ?? '', token: null } };
}

test('without a server every call says so, and nothing else fails', async () => {
  const { handlers } = await client(null);
  expect(await handlers['sync:settings'](undefined)).toEqual({ ok: true, value: null });
  expect(await handlers['sync:pull']({ after: 0, limit: 10 })).toMatchObject({
    ok: false,
    error: { kind: 'notConfigured' },
  });
});

test('enrolling sends the device and its key, and keeps the token in a file of this account', async () => {
  let sent: unknown;
  const { url, requests } = await serverThat(async (request, response) => {
    if (request.method === 'GET') return json(response, { challenge: 'sign this' });
    sent = JSON.parse((await buffer(request)).toString());
    return json(response, { bureau: '云雾县督导室', token: 'a-token-of-twenty-characters' });
  });
  const { handlers, folder } = await client(null);
  const reply = await handlers['sync:enrol']({ url: `${url}/`, joinCode: 'join' });
  expect(reply).toEqual({ ok: true, value: { bureau: '云雾县督导室' } });
  expect(requests.map((request) => request.url)).toEqual(['/v1/enrol/challenge', '/v1/enrol']);
  expect(requests[0]?.headers['x-duxue-protocol']).toBe(String(PROTOCOL_VERSION));
  expect(sent).toMatchObject({
    joinCode: 'join',
    deviceId: key.deviceId,
    deviceName: '电脑一',
    challenge: 'sign this',
  });
  const request = enrolRequestSchema.parse(sent);
  const text = Buffer.from(enrolmentText(request), 'utf8');
  expect(verify('sha256', text, key.publicKey, Buffer.from(request.signature, 'base64'))).toBe(true);
  expect((await stat(join(folder, 'server.json'))).mode & 0o777).toBe(0o600);
  expect(await handlers['sync:settings'](undefined)).toMatchObject({ value: { bureau: '云雾县督导室' } });
  await handlers['sync:leave'](undefined);
  expect(await handlers['sync:settings'](undefined)).toEqual({ ok: true, value: null });
});

test('pushes and pulls carry the token and the protocol version', async () => {
  const changes = noteChanges(2);
  const mark = '0123456789abcdef'.repeat(2);
  const { url, requests } = await serverThat((request, response) =>
    request.url === '/v1/push'
      ? json(response, { accepted: [1, 2] })
      : json(response, { changes: [], upTo: 7, mark, more: false, fromTheFuture: true }),
  );
  const { handlers } = await client(url);
  expect(await handlers['sync:push']({ changes })).toEqual({ ok: true, value: { accepted: [1, 2] } });
  expect(await handlers['sync:pull']({ after: 5, limit: 100, mark })).toMatchObject({ value: { upTo: 7, mark } });
  expect(requests[1]?.url).toBe(`/v1/pull?after=5&limit=100&mark=${mark}`);
  for (const { headers } of requests)
    expect(headers).toMatchObject({
      authorization: 'Bearer a-token-of-twenty-characters',
      'x-duxue-protocol': String(PROTOCOL_VERSION),
    });
});

test('what the server refuses arrives with its remedy', async () => {
  const error = { kind: 'clientTooOld', remedy: 'upgradeApp', message: 'expected version 3', retryAfterMs: null };
  const { url } = await serverThat((_, response) => json(response, error, 426));
  const { handlers } = await client(url);
  expect(await handlers['sync:pull']({ after: 0, limit: 1 })).toEqual({ ok: false, error });
});

test('a proxy that refuses a large request is told as that, not as a line that is gone', async () => {
  const { url } = await serverThat((_, response) => void response.writeHead(413).end('<html>too large</html>'));
  const { handlers } = await client(url);
  expect(await handlers['sync:push']({ changes: noteChanges(1) })).toMatchObject({
    error: { kind: 'tooLarge', remedy: 'giveUp' },
  });
});

test.each<[string, Answer, string]>([
  ['a login page in place of an answer', (_, response) => void response.end('<html>login</html>'), 'unreachable'],
  [
    'a redirect to a login page',
    (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'unreachable',
  ],
  ['an error in a form of its own', (_, response) => void response.writeHead(502).end('Bad Gateway'), 'serverFault'],
  ['a line cut before the answer', (request) => void request.socket.destroy(), 'unreachable'],
  [
    'a line cut in the answer',
    (request, response) => void response.write('{"cha', () => request.socket.destroy()),
    'unreachable',
  ],
])('%s is an error to try again later, not a crash', async (_, answer, kind) => {
  const { url } = await serverThat(answer);
  const { handlers } = await client(url);
  expect(await handlers['sync:pull']({ after: 0, limit: 1 })).toMatchObject({
    ok: false,
    error: { kind, remedy: 'retryLater' },
  });
});

test('no server at the address is an error to try again later', async () => {
  const { handlers } = await client('http://127.0.0.1:1');
  expect(await handlers['sync:pull']({ after: 0, limit: 1 })).toMatchObject({
    error: { kind: 'unreachable', remedy: 'retryLater' },
  });
});

/** A server that keeps blobs as the protocol says, and cuts the line where a test wants it. */
async function blobServer(cutAfter: (requestNumber: number) => boolean) {
  const held = new Map<string, Buffer>();
  let receivedBytes = 0;
  let number = 0;
  const { url, requests } = await serverThat(async (request, response) => {
    number += 1;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://server');
    const sha256 = pathname.split('/')[3] ?? '';
    const has = held.get(sha256) ?? Buffer.alloc(0);
    if (request.method === 'PUT') {
      const piece = await buffer(request);
      receivedBytes += piece.length;
      if (Number(searchParams.get('offset')) !== has.length)
        return json(response, { kind: 'offsetMismatch', remedy: 'retryLater', message: '', retryAfterMs: null }, 409);
      held.set(sha256, Buffer.concat([has, piece]));
    }
    if (cutAfter(number)) return void request.socket.destroy();
    const now = held.get(sha256) ?? Buffer.alloc(0);
    return json(response, { sha256, received: now.length, complete: now.length > 0 && sha256Hex(now) === sha256 });
  });
  return { url, requests, held, receivedBytes: () => receivedBytes };
}

const photograph = Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 251));

test('a blob over a line that is cut again and again arrives whole, and little is sent twice (B1)', async () => {
  const server = await blobServer((number) => number % 3 === 0);
  const { blobs } = await client(server.url);
  const { sha256 } = await blobs.store('a', photograph);
  let tries = 0;
  for (let isComplete = false; !isComplete && tries < 20; tries += 1) {
    const sent = await sendBlob({ url: server.url, token: null }, blobs, sha256);
    isComplete = sent.ok && sent.value.complete;
  }
  expect(must(server.held.get(sha256), 'it has been sent').equals(photograph)).toBe(true);
  expect(tries).toBeGreaterThan(1);
  expect(server.receivedBytes()).toBe(photograph.length);
  expect(Math.max(...server.requests.map(({ headers }) => Number(headers['content-length'] ?? 0)))).toBeLessThanOrEqual(
    256 * 1024,
  );
});

test('a server that holds more than we thought is believed', async () => {
  const server = await blobServer(() => false);
  const { blobs } = await client(server.url);
  const { sha256 } = await blobs.store('a', photograph);
  server.held.set(sha256, photograph.subarray(0, 300_000));
  expect(await sendBlob({ url: server.url, token: null }, blobs, sha256)).toMatchObject({ value: { complete: true } });
  expect(server.receivedBytes()).toBe(700_000);
});

test('a blob that is damaged on this disk is not sent (B2)', async () => {
  const server = await blobServer(() => false);
  const { blobs } = await client(server.url);
  expect(await sendBlob({ url: server.url, token: null }, blobs, 'a'.repeat(64))).toMatchObject({
    error: { kind: 'notFound', remedy: 'giveUp' },
  });
  expect(server.requests).toHaveLength(0);
});

/** Serves `bytes` from the asked-for place, cut short after `most` bytes when that is fewer. */
const serving =
  (bytes: Buffer, most: number): Answer =>
  (request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const rest = bytes.subarray(from);
    response.writeHead(206, { 'content-length': rest.length });
    if (rest.length <= most) response.end(rest);
    else response.write(rest.subarray(0, most), () => request.socket.destroy());
  };

test('a download goes on where the line was cut, and counts only with the right hash (B1, B2)', async () => {
  const { url, requests } = await serverThat(serving(photograph, 300_000));
  const { blobs } = await client(url);
  const wanted = { sha256: sha256Hex(photograph), bytes: photograph.length };
  let tries = 0;
  for (let isThere = false; !isThere && tries < 20; tries += 1)
    isThere = (await fetchBlob({ url, token: null }, blobs, wanted)).ok;
  expect(tries).toBeGreaterThan(2);
  expect(await readFile(blobs.pathOf(wanted.sha256))).toEqual(photograph);
  const starts = requests.map(({ headers }) => headers.range);
  expect(new Set(starts).size).toBe(starts.length);
});

test('a blob that lies here already is still asked for: only the server can say that it has it (B2)', async () => {
  const { url } = await serverThat((_, response) =>
    json(response, { kind: 'notFound', remedy: 'retryLater', message: '', retryAfterMs: null }, 404),
  );
  const { blobs } = await client(url);
  const { sha256, bytes } = await blobs.store('a', photograph);
  expect(await fetchBlob({ url, token: null }, blobs, { sha256, bytes })).toMatchObject({
    error: { kind: 'notFound' },
  });
});

test('an empty file needs no line at all', async () => {
  const { blobs } = await client(null);
  const wanted = { sha256: sha256Hex(''), bytes: 0 };
  expect(await fetchBlob({ url: 'http://127.0.0.1:1', token: null }, blobs, wanted)).toMatchObject({ ok: true });
  expect(await blobs.has(wanted.sha256)).toBe(true);
});

test('bytes with another hash are thrown away and asked for again', async () => {
  const wrong = Buffer.from(photograph).fill(0, 0, 10);
  let bytes = wrong;
  const { url } = await serverThat((request, response) => serving(bytes, Infinity)(request, response));
  const { blobs } = await client(url);
  const wanted = { sha256: sha256Hex(photograph), bytes: photograph.length };
  expect(await fetchBlob({ url, token: null }, blobs, wanted)).toMatchObject({ error: { kind: 'hashMismatch' } });
  expect(await blobs.has(wanted.sha256)).toBe(false);
  bytes = photograph;
  expect(await fetchBlob({ url, token: null }, blobs, wanted)).toMatchObject({ ok: true });
});

test('a server that sends more than was promised is stopped', async () => {
  const { url } = await serverThat(serving(Buffer.concat([photograph, photograph]), Infinity));
  const { blobs } = await client(url);
  const wanted = { sha256: sha256Hex(photograph), bytes: 1_000 };
  expect(await fetchBlob({ url, token: null }, blobs, wanted)).toMatchObject({ error: { kind: 'hashMismatch' } });
});
