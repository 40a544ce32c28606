import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contentHashOf, sealHashOf } from '#shared/domain/inspection/record.ts';
import { sealedRecordSchema, type SealedRecord } from '#shared/schema/sealed-record.ts';
import { must } from '#shared/util/must.ts';
import { deviceKey, documentsOf, fontFolder, inspectPdf, newFolder, signedByOthers } from '#tests/helpers/documents.ts';
import { png } from '#tests/helpers/pictures.ts';
import { evidenceOf, itemOf, sealedRecord } from '#tests/helpers/sealed-record.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { signDigest } from './cms.ts';
import { prepareDocument } from './prepare.ts';
import { verifyDocument } from './verify.ts';

const key = deviceKey();
const picture = png({ width: 60, height: 40 });
const sealedBy = { deviceId: key.deviceId, person: null };
const record = { ...sealedRecord({ evidence: [evidenceOf(picture)] }), sealedBy };

async function issue(sealed: SealedRecord, by = key): Promise<Buffer> {
  const { documents, blobs } = await documentsOf(by);
  await blobs.store('picture', picture);
  const { sha256 } = await documents.issue({
    record: sealed,
    signedAt: '2026-11-20T08:06:00.000Z',
    copies: {},
  });
  return must(await blobs.read(sha256), 'the document has been stored');
}

let pdf: Buffer;
beforeAll(async () => {
  pdf = await issue(record);
});

function withByte(bytes: Buffer, at: number, flip = 1): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
}

/** A place inside the n-th stream that begins after `marker`. */
function insideStream(marker: string, skip = 20): number {
  const at = pdf.indexOf(marker);
  return pdf.indexOf('stream\n', at) + 'stream\n'.length + skip;
}

test('an untouched document is valid, and tells who signed, when, and what', async () => {
  expect(await verifyDocument(pdf)).toEqual({
    verdict: 'valid',
    faults: [],
    signer: { deviceId: key.deviceId, keyFingerprint: key.fingerprint, signedAt: '2026-11-20T08:06:00.000Z' },
    record,
    sealHash: sha256Hex(JSON.stringify(record, sortedKeys(record))),
  });
});

/** Every key at every depth, sorted: for JSON.stringify to write them in that order. */
function sortedKeys(value: unknown): string[] {
  const keys = new Set<string>();
  JSON.stringify(value, (name: string, inner: unknown) => {
    keys.add(name);
    return inner;
  });
  return [...keys].toSorted();
}

test('main says whether the signer is this device', async () => {
  const own = await (await documentsOf(key)).documents.verify(pdf);
  const other = await (await documentsOf(deviceKey())).documents.verify(pdf);
  expect(own.signer?.isThisDevice).toBe(true);
  expect(other).toMatchObject({ verdict: 'valid', signer: { isThisDevice: false } });
});

test('one changed byte anywhere is never valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const { verdict, faults } = await verifyDocument(withByte(pdf, at, flip));
      expect(verdict).not.toBe('valid');
      expect(faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('pdfsig sees the same changes, outside the room of the signature', () => {
  for (const at of [400, Math.floor(pdf.length / 3), pdf.indexOf('/Reason') + 40, pdf.length - 8])
    expect(inspectPdf('pdfsig', withByte(pdf, at))).not.toContain('Signature is Valid');
});

test('a changed page is named', async () => {
  const found = await verifyDocument(withByte(pdf, insideStream('/Length', 40)));
  expect(found.verdict).toBe('changed');
  expect(found.faults.join()).toMatch(/第 \d+ 页的文字或照片被改动过/);
  expect(found.record).toEqual(record);
});

test('a changed record is named', async () => {
  const found = await verifyDocument(withByte(pdf, insideStream('/Type /EmbeddedFile')));
  expect(found.verdict).toBe('changed');
  expect(found.faults[0]).toContain('检查数据');
});

test('a change elsewhere leaves the pages their good name', async () => {
  const found = await verifyDocument(withByte(pdf, pdf.indexOf('/Creator') + 20));
  expect(found.faults.join()).toContain('各页的文字和照片与签发时一致');
  expect(found.record).toEqual(record);
});

test('a signature whose spare room holds anything is not ours', async () => {
  const contents = pdf.lastIndexOf('/Contents <');
  const lastDigit = pdf.indexOf('>', contents) - 1;
  const stuffed = Buffer.from(pdf);
  stuffed.write('1', lastDigit, 'latin1');
  expect((await verifyDocument(stuffed)).verdict).toBe('changed');
});

test('a text that looks like a signature does not hide the real one', async () => {
  const named = { ...record.content.school, name: '/ByteRange [0 10 20 30] school' };
  const content = { ...sealedRecord({ ...record.content, school: named }), sealedBy };
  expect((await verifyDocument(await issue(content))).verdict).toBe('valid');
});

test('bytes added at the end are told, and that the part before is sound', async () => {
  const { verdict, faults } = await verifyDocument(Buffer.concat([pdf, Buffer.from('\n% more')]));
  expect(verdict).toBe('changed');
  expect(faults).toEqual(['签发之后，文件末尾又被追加了 7 个字节；追加之前的部分没有改动。']);
});

test('a document that another program has saved anew is ours, without its signature', async () => {
  const target = join(newFolder(), 'saved.pdf');
  inspectPdf('qpdf', pdf, '--object-streams=generate', target);
  const found = await verifyDocument(readFileSync(target));
  expect(found.verdict).toBe('changed');
  expect(found.record).toEqual(record);
  expect(found.faults.join()).toMatch(/签名/);
});

test('a record that was altered and signed again by another device betrays itself', async () => {
  const content = { ...record.content, items: [itemOf(1, { result: 'met', note: '改过的记录' })] };
  const onlyContent = await verifyDocument(await issue({ ...record, content }, deviceKey()));
  expect(onlyContent).toMatchObject({ verdict: 'changed' });
  expect(onlyContent.faults.join()).toContain('签名后内容被改动过');
  const withHash = { ...record, content, contentHash: contentHashOf(content, sha256Hex) };
  const found = await verifyDocument(await issue(withHash, deviceKey()));
  expect(found.faults.join()).toContain('签名时看到的内容，与本文件的内容不同');
});

test('a record made up as a whole, every signature in it too, is not valid when another device than it names has signed', async () => {
  const content = { ...record.content, items: [itemOf(1, { result: 'met', note: '改过的记录' })] };
  const contentHash = contentHashOf(content, sha256Hex);
  const signatures = record.signatures.map(({ slot, signed }) => ({ slot, signed: { ...signed, contentHash } }));
  const forger = deviceKey();
  expect(await verifyDocument(await issue({ ...record, content, contentHash, signatures }, forger))).toMatchObject({
    verdict: 'changed',
    faults: [`记录由设备 ${key.deviceId} 定稿，文件却由设备 ${forger.deviceId} 签署：督学通只让定稿的设备签署。`],
  });
});

test('cut off anywhere it is never valid, and never a crash', async () => {
  for (let length = 0; length < pdf.length; length += Math.ceil(pdf.length / 40))
    expect((await verifyDocument(pdf.subarray(0, length))).verdict).not.toBe('valid');
});

/** Signed as any other, whatever the record in it: what checks the jobs of this release would not let one of another pass. */
async function issueForeign(sealed: unknown): Promise<Buffer> {
  const {
    pdf: unsigned,
    contentsAt,
    digest,
  } = await prepareDocument({
    // The pages are drawn as of a record of this release; only what is attached is another's.
    record: z.custom<SealedRecord>().parse(sealed),
    issue: { signedAt: '2026-11-20T08:06:00.000Z', deviceId: key.deviceId, keyFingerprint: key.fingerprint },
    fontFolder: fontFolder(),
    blobPath: () => join(newFolder(), 'missing'),
    copies: {},
  });
  unsigned.write(signDigest(digest, key).toString('hex'), contentsAt, 'latin1');
  return unsigned;
}

test('an untouched document of a later release is neither called altered nor valid', async () => {
  const later = { ...record, version: 99, seals: [{ place: '云雾县' }] };
  expect(await verifyDocument(await issueForeign(later))).toEqual({
    verdict: 'newer',
    faults: [],
    signer: { deviceId: key.deviceId, keyFingerprint: key.fingerprint, signedAt: '2026-11-20T08:06:00.000Z' },
    record: null,
    sealHash: sha256Hex(JSON.stringify(later, sortedKeys(later))),
  });
});

test('an altered document of a later release is never only newer, and its record is no fault of it', async () => {
  const later = await issueForeign({ ...record, version: 99, seals: [] });
  const appended = await verifyDocument(Buffer.concat([later, Buffer.from('\n% more')]));
  expect(appended).toMatchObject({
    verdict: 'changed',
    faults: ['签发之后，文件末尾又被追加了 7 个字节；追加之前的部分没有改动。'],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(later.length - 1), async (at) => {
      const { verdict } = await verifyDocument(withByte(later, at));
      expect(['changed', 'notOurs']).toContain(verdict);
    }),
    { numRuns: 40 },
  );
});

test('a record of a version that never was is one that is not whole', async () => {
  const found = await verifyDocument(await issueForeign({ ...record, version: 0 }));
  expect(found).toMatchObject({ verdict: 'changed', faults: ['本文件所附的检查数据已不是完整的检查记录。'] });
});

test('anything else is not ours', async () => {
  const foreign =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>';
  const inputs = [
    Buffer.alloc(0),
    Buffer.from('hello'),
    randomBytes(100_000),
    Buffer.from(foreign),
    Buffer.from('%PDF-1.7'),
    picture,
  ];
  for (const input of inputs) {
    const found = await verifyDocument(input);
    expect(found).toMatchObject({ verdict: 'notOurs', record: null, signer: null });
    expect(found.faults).toHaveLength(1);
  }
});

test('a document that others have signed is not ours', async () => {
  const foreign = PDF.create();
  foreign.addPage();
  const signed = await signedByOthers(foreign);
  expect(inspectPdf('pdfsig', signed)).toContain('Signature is Valid');
  expect(await verifyDocument(signed)).toMatchObject({ verdict: 'notOurs', signer: null });
});

test('a countersignature leaves ours valid in any reader, and is told as something added', async () => {
  const both = await signedByOthers(await PDF.load(pdf));
  expect(inspectPdf('pdfsig', both).match(/Signature is Valid/g)).toHaveLength(2);
  const found = await verifyDocument(both);
  expect(found).toMatchObject({ verdict: 'changed', signer: { deviceId: key.deviceId }, record });
  expect(found.faults).toHaveLength(1);
  expect(found.faults[0]).toContain('追加之前的部分没有改动');
});

test('random bytes always end in a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.boolean(), async (bytes, isPdf) => {
      const input = Buffer.concat([Buffer.from(isPdf ? '%PDF-1.7\n' : ''), bytes]);
      expect((await verifyDocument(input)).verdict).toBe('notOurs');
    }),
  );
});

test('an encrypted copy is not valid', async () => {
  const target = join(newFolder(), 'locked.pdf');
  inspectPdf('qpdf', pdf, '--encrypt', 'geheim', 'geheim', '256', '--', target);
  expect((await verifyDocument(readFileSync(target))).verdict).not.toBe('valid');
});

test('a record sealed by the first version still opens, has the hash it had, and verifies', async () => {
  const fixture = new URL('../../tests/fixtures/sealed-record-v1.json', import.meta.url);
  const sealed = sealedRecordSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));
  expect(sealHashOf(sealed, sha256Hex)).toBe('c8be252bbe1af5d810bac9be970c728cad71801347e83aa4775e0365d55503da');
  expect(contentHashOf(sealed.content, sha256Hex)).toBe(sealed.contentHash);
  const own = { ...sealed, sealedBy };
  expect(await verifyDocument(await issue(own))).toMatchObject({ verdict: 'valid', faults: [], record: own });
});
