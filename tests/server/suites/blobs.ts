import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { offsetMismatchSchema } from '#shared/protocol/down.ts';
import type { Json } from '#shared/schema/json.ts';
import { sender, valueOf, type SyncClient } from '../../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../../helpers/sync-server.ts';

const PIECE = 256 * 1024;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function sendAll(client: SyncClient, bytes: Buffer, from: number): Promise<void> {
  for (let offset = from; offset < bytes.length; offset += PIECE) {
    const piece = bytes.subarray(offset, offset + PIECE);
    valueOf(await client.putPiece(hashOf(bytes), { offset, bytes: piece, total: bytes.length }));
  }
}

export function blobSuite(server: () => TestServer): void {
  const newClient = async () => (await server().newMember(await server().newBureau(), 1)).client;

  test('B1: sending goes on where it stopped, and a piece sent twice says where that is', async () => {
    const client = await newClient();
    const bytes = randomBytes(3 * PIECE + 17);
    const sha256 = hashOf(bytes);
    const total = bytes.length;
    expect(valueOf(await client.blobState(sha256))).toEqual({ sha256, received: 0, complete: false });
    const first = { offset: 0, bytes: bytes.subarray(0, PIECE), total };
    const state = { sha256, received: PIECE, complete: false };
    expect(valueOf(await client.putPiece(sha256, first))).toEqual(state);
    const again = await sender(server().app, { authorization: `Bearer ${client.token}` })(
      {
        method: 'PUT',
        url: `/v1/blobs/${sha256}?offset=0`,
        payload: first.bytes,
        headers: { 'content-type': 'application/octet-stream', 'x-blob-size': String(total) },
      },
      offsetMismatchSchema,
    );
    expect(again).toMatchObject({ ok: false, error: { kind: 'offsetMismatch', status: 409 } });
    expect(valueOf(await client.blobState(sha256))).toEqual(state);
    await sendAll(client, bytes, PIECE);
    expect(valueOf(await client.blobState(sha256))).toEqual({ sha256, received: total, complete: true });
    // Complete at once, whatever is sent: it is there.
    expect(valueOf(await client.putPiece(sha256, first)).complete).toBe(true);
  });

  test('B1: a blob is read from any place to its end, and never half', async () => {
    const client = await newClient();
    const bytes = randomBytes(PIECE + 5);
    const sha256 = hashOf(bytes);
    valueOf(await client.putPiece(sha256, { offset: 0, bytes: bytes.subarray(0, PIECE), total: bytes.length }));
    expect((await client.getBlob(sha256, null)).statusCode).toBe(404);
    await sendAll(client, bytes, PIECE);
    const whole = await client.getBlob(sha256, null);
    expect([whole.statusCode, whole.rawPayload.equals(bytes)]).toEqual([200, true]);
    const rest = await client.getBlob(sha256, 'bytes=100-');
    expect([rest.statusCode, rest.rawPayload.equals(bytes.subarray(100))]).toEqual([206, true]);
    expect(rest.headers['content-range']).toBe(`bytes 100-${bytes.length - 1}/${bytes.length}`);
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-5', 'lines=1-']) {
      expect((await client.getBlob(sha256, range)).statusCode).toBe(416);
    }
  });

  test('B2: bytes with another hash do not count, are set aside, and the blob can be sent anew', async () => {
    const client = await newClient();
    const bytes = randomBytes(1_000);
    const sha256 = hashOf(bytes);
    const wrong = await client.putPiece(sha256, { offset: 0, bytes: randomBytes(1_000), total: 1_000 });
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'hashMismatch', remedy: 'retryLater' } });
    expect(valueOf(await client.blobState(sha256))).toEqual({ sha256, received: 0, complete: false });
    await sendAll(client, bytes, 0);
    expect(valueOf(await client.blobState(sha256)).complete).toBe(true);
  });

  test('B1: two senders of the same blob at once end with one right blob', async () => {
    const client = await newClient();
    const bytes = randomBytes(6 * PIECE);
    const sha256 = hashOf(bytes);
    const send = async (): Promise<void> => {
      for (;;) {
        const { received, complete } = valueOf(await client.blobState(sha256));
        if (complete) return;
        const piece = { offset: received, bytes: bytes.subarray(received, received + PIECE), total: bytes.length };
        const reply = await client.putPiece(sha256, piece);
        expect(reply.ok ? null : reply.error.kind).toBeOneOf([null, 'offsetMismatch']);
      }
    };
    await Promise.all([send(), send(), send()]);
    expect((await client.getBlob(sha256, null)).rawPayload.equals(bytes)).toBe(true);
  });

  test('an empty file is a blob too', async () => {
    const client = await newClient();
    const sha256 = hashOf(Buffer.alloc(0));
    expect(valueOf(await client.putPiece(sha256, { offset: 0, bytes: Buffer.alloc(0), total: 0 })).complete).toBe(true);
    expect((await client.getBlob(sha256, null)).rawPayload.length).toBe(0);
  });

  test('pieces and blobs beyond the limits, and names that are no hash, are refused', async () => {
    const client = await newClient();
    const sha256 = hashOf(Buffer.from('x'));
    const one = Buffer.alloc(1);
    const refused = { ok: false, error: { kind: 'tooLarge', status: 413 } };
    expect(
      await client.putPiece(sha256, { offset: 0, bytes: Buffer.alloc(PIECE + 1), total: PIECE + 1 }),
    ).toMatchObject(refused);
    expect(await client.putPiece(sha256, { offset: 0, bytes: one, total: 300 * 1024 * 1024 })).toMatchObject(refused);
    expect(await client.putPiece(sha256, { offset: 0, bytes: Buffer.alloc(2), total: 1 })).toMatchObject({
      error: { kind: 'badRequest' },
    });
    expect(await client.putPiece('..%2f..%2fetc', { offset: 0, bytes: one, total: 1 })).toMatchObject({
      error: { kind: 'badRequest' },
    });
  });

  test('B3: an inspection is complete when every blob it names is there', async () => {
    const { replica, client } = await server().newMember(await server().newBureau(), 1);
    const photograph = randomBytes(500);
    const deleted = hashOf(randomBytes(1));
    const write = (place: string, value: Json) => {
      const [entity = '', entityId = '', field = ''] = place.split(' ');
      return replica.write({ entity, entityId, field }, value, START_MS);
    };
    const pdf = randomBytes(700);
    const issued = {
      kind: '督导检查记录表',
      sha256: hashOf(pdf),
      bytes: pdf.length,
      fileName: '记录表.pdf',
      sealHash: hashOf(pdf),
      grade: 'device-key',
      keyFingerprint: hashOf(pdf),
      signedAt: '2026-09-01T08:00:00.000Z',
    };
    expect(await client.completeness('i-1')).toMatchObject({ ok: false, error: { kind: 'notFound', status: 404 } });
    valueOf(await client.push([write('inspection i-1 schoolCode', '1234567890')]));
    expect(valueOf(await client.completeness('i-1'))).toMatchObject({ complete: true, named: 0 });
    valueOf(
      await client.push([
        write('evidence e-1 inspectionId', 'i-1'),
        write('evidence e-1 sha256', hashOf(photograph)),
        write('evidence e-2 inspectionId', 'i-1'),
        write('evidence e-2 sha256', deleted),
        write('evidence e-2 deleted', true),
        write('evidence e-3 inspectionId', 'i-2'),
        write('evidence e-3 sha256', deleted),
        write('document d-1 inspectionId', 'i-1'),
        write('document d-1 issued', issued),
      ]),
    );
    const before = valueOf(await client.completeness('i-1'));
    expect(before).toMatchObject({ complete: false, named: 2 });
    expect(before.missing).toEqual([hashOf(photograph), hashOf(pdf)].toSorted());
    await sendAll(client, photograph, 0);
    expect(valueOf(await client.completeness('i-1')).missing).toEqual([hashOf(pdf)]);
    await sendAll(client, pdf, 0);
    expect(valueOf(await client.completeness('i-1'))).toMatchObject({ complete: true, missing: [] });
  });
}
