import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { IssuedDocument, SealedRecord } from '#shared/schema/sealed-record.ts';
import { canonicalJson } from '#shared/util/canonical-json.ts';
import { must } from '#shared/util/must.ts';
import { attachedFile, deviceKey, documentsOf, inspectPdf, newFolder, pdfText } from '#tests/helpers/documents.ts';
import { png, tinyJpeg } from '#tests/helpers/pictures.ts';
import { evidenceOf, itemOf, sealedRecord } from '#tests/helpers/sealed-record.ts';
import { GRADE_NOTE, inGroups } from './words.ts';

const signedAt = '2026-11-20T08:06:00.000Z';
const key = deviceKey();
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function issue(record: SealedRecord, pictures: readonly Buffer[] = [], copies: Record<string, string> = {}) {
  const { documents, blobs } = await documentsOf(key);
  for (const picture of pictures) await blobs.store('picture', picture);
  const issued = await documents.issue({ record, signedAt, copies });
  return { issued, pdf: must(await blobs.read(issued.sha256), 'the document has been stored') };
}

const photographs = [png({ width: 400, height: 300 }), png({ width: 300, height: 400 }, 1), tinyJpeg()];
const record = sealedRecord({
  items: [
    ...Array.from({ length: 12 }, (_, index) => itemOf(index + 1)),
    itemOf(13, {
      threshold: { comparator: '>=', value: 4.68, upper: null, unit: '平方米/生' },
      measured: 3.9,
      result: 'met',
      overruleReason: '新楼下月启用',
      evidence: photographs.map((bytes, index) => evidenceOf(bytes, { caption: `照片说明${index}` })),
    }),
  ],
});

/** One line for each picture; two lines are the table's head. */
const listImages = (pdf: Buffer): string[] =>
  inspectPdf('pdfimages', pdf, '-list').split('\n').slice(2).filter(Boolean);

let document: { issued: IssuedDocument; pdf: Buffer };
beforeAll(async () => {
  document = await issue(record, photographs);
});

test('pdfsig finds one valid signature over the whole file, in the PAdES form', () => {
  const found = inspectPdf('pdfsig', document.pdf);
  expect(found).toContain('Signature is Valid');
  expect(found).toContain('Total document signed');
  expect(found).toContain('ETSI.CAdES.detached');
  expect(found).toContain(`CN=督学通设备 ${key.deviceId}`);
  expect(found).not.toContain('Signature #2');
});

test('qpdf finds nothing wrong with the file', () => {
  expect(inspectPdf('qpdf', document.pdf, '--check')).toContain('No syntax or stream encoding errors found');
});

test('openssl verifies the signature: signing-certificate-v2 is there, a signing time is not', () => {
  const folder = newFolder();
  const text = document.pdf.toString('latin1');
  const [, from = '', to = ''] = /\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? [];
  const signature = Buffer.from(text.slice(Number(from) + 1, Number(to) - 1), 'hex');
  const [cms, content] = [join(folder, 'cms.der'), join(folder, 'content')];
  writeFileSync(cms, signature);
  writeFileSync(content, Buffer.concat([document.pdf.subarray(0, Number(from)), document.pdf.subarray(Number(to))]));
  const openssl = (...args: string[]): string =>
    execFileSync('openssl', ['cms', '-inform', 'DER', '-in', cms, ...args], { encoding: 'latin1', stdio: 'pipe' });
  expect(() => openssl('-verify', '-binary', '-content', content, '-noverify', '-out', '/dev/null')).not.toThrow();
  const printed = openssl('-cmsout', '-print');
  expect(printed).toContain('id-smime-aa-signingCertificateV2');
  expect(printed).not.toContain('signingTime');
});

test('pdftotext finds every item, result, finding and signer, the whole hash and the page numbers', () => {
  const text = pdfText(document.pdf);
  const plain = text.replaceAll(/\s/g, '');
  for (const item of record.content.items) {
    expect(plain).toContain(item.question.replaceAll(' ', ''));
    expect(plain).toContain(item.no);
  }
  for (const expected of ['达标', '不达标', '不适用', '三楼东侧消防通道堆放课桌', '拒绝签名', '赵见证', '新楼下月启用'])
    expect(plain).toContain(expected);
  expect(plain).toContain('实测：3.9平方米/生（要求不低于4.68平方米/生）');
  expect(text).toContain(inGroups(document.issued.sealHash.slice(0, 32)));
  expect(text).toContain(inGroups(document.issued.sealHash.slice(32)));
  expect(plain).toContain(GRADE_NOTE.replaceAll(' ', ''));
  const pages = Number(/Pages:\s+(\d+)/.exec(inspectPdf('pdfinfo', document.pdf))?.[1]);
  for (let page = 1; page <= pages; page += 1) expect(plain).toContain(`第${page}页共${pages}页`);
});

test('nothing stands in for a 学校标识码 that a school has not got', async () => {
  const { pdf } = await issue(sealedRecord({ school: { ...record.content.school, code: '临时-00000000000a' } }));
  expect(pdfText(pdf)).toMatch(/学校标识码\s+未填/);
  expect(pdfText(pdf)).not.toContain('00000000000a');
});

test('a finding is printed with who sees to it, and with the reason where no day is set', async () => {
  const finding = { itemId: null, text: '器材没有上架', severity: '一般', requirement: '', dueOn: null } as const;
  const findings = [
    { ...finding, id: '1', withoutDueDay: { kind: 'mended', reason: '当场搬走' } as const },
    { ...finding, id: '2', responsible: '丙主任', withoutDueDay: { kind: 'openEnded', reason: '待上级立项' } as const },
  ];
  const plain = pdfText((await issue(sealedRecord({ findings }))).pdf).replaceAll(/\s/g, '');
  expect(plain).toContain('现场已改：当场搬走');
  expect(plain).toContain('责任人：丙主任');
  expect(plain).toContain('不设期限：待上级立项');
});

test('the record lies in the file byte for byte, and its hash is the one printed', () => {
  const attached = attachedFile(document.pdf);
  expect(attached.toString('utf8')).toBe(canonicalJson(record));
  expect(sha256(attached)).toBe(document.issued.sealHash);
});

test('photographs are embedded, with the first digits of their hash below', () => {
  const text = pdfText(document.pdf);
  for (const bytes of photographs) expect(text).toContain(sha256(bytes).slice(0, 12));
  expect(listImages(document.pdf)).toHaveLength(photographs.length);
});

test('fonts are embedded as subsets, and the file names its language and title', () => {
  const fonts = inspectPdf('pdffonts', document.pdf).split('\n').slice(2).filter(Boolean);
  expect(fonts).toHaveLength(2);
  for (const font of fonts) expect(font).toMatch(/\+NotoSansSC.*yes yes yes/);
  const info = inspectPdf('pdfinfo', document.pdf);
  expect(info).toContain('督导检查记录表 云雾县示例第一小学 2026-11-20');
  expect(document.pdf.toString('latin1')).toContain('/Lang (zh-CN)');
});

test('the same record, time and key give the same file', async () => {
  const again = await issue(record, photographs);
  expect(again.issued).toEqual(document.issued);
  expect(again.pdf.equals(document.pdf)).toBe(true);
});

test('a character the font lacks is printed as a box and named with its place', async () => {
  const strange = sealedRecord({ items: [itemOf(1, { note: '教师𠮷某反映🏫门口\u0007积水' })] });
  const text = pdfText((await issue(strange)).pdf);
  expect(text).toContain('教师□某反映□门口积水');
  expect(text).toContain('U+20BB7：第 1.1 项记录');
  expect(text).toContain('U+1F3EB：第 1.1 项记录');
});

test('files a PDF cannot show, and pictures that are missing or broken, are listed and do no harm', async () => {
  const good = png({ width: 8, height: 8 });
  const [cut, noise, paper] = [
    good.subarray(0, 60),
    Buffer.concat([good.subarray(0, 41), Buffer.alloc(900, 7)]),
    Buffer.from('PK'),
  ];
  const brokenJpeg = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(50, 1)]);
  const all = [cut, noise, paper, brokenJpeg, Buffer.from('never stored')];
  const broken = sealedRecord({
    evidence: all.map((bytes, index) => evidenceOf(bytes, { name: `文件${index}.bin`, caption: '' })),
  });
  const { pdf } = await issue(broken, all.slice(0, 4));
  const text = pdfText(pdf);
  for (const bytes of all) expect(text).toContain(sha256(bytes));
  expect(text.match(/设备上没有这个文件/g)).toHaveLength(1);
  expect(inspectPdf('pdfsig', pdf)).toContain('Signature is Valid');
});

test('a photograph damaged on the disk is not shown as if it were the one that was sealed', async () => {
  const picture = png({ width: 8, height: 8 });
  const { documents, blobs } = await documentsOf(key);
  const { sha256: name } = await blobs.store('picture', picture);
  await writeFile(blobs.pathOf(name), png({ width: 8, height: 8 }, 5));
  const issued = await documents.issue({
    record: sealedRecord({ evidence: [evidenceOf(picture)] }),
    signedAt,
    copies: {},
  });
  const pdf = must(await blobs.read(issued.sha256), 'the document has been stored');
  expect(pdfText(pdf)).toContain('这个文件已损坏');
  expect(listImages(pdf)).toEqual([]);
});

test('very long names and notes stay on the page', async () => {
  const long = sealedRecord({
    school: { code: '9900000001', name: '云雾县示例民族中学附属实验学校'.repeat(8), kind: '小学', district: null },
    items: [itemOf(1, { note: '很长的记录。'.repeat(1_500) }), itemOf(2)],
  });
  const { pdf } = await issue(long);
  const plain = pdfText(pdf).replaceAll(/\s/g, '');
  expect(plain.match(/很/g)).toHaveLength(1_500);
  const boxes = inspectPdf('pdftotext', pdf, '-bbox', '-').matchAll(
    /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g,
  );
  for (const [, left, top, right, bottom] of boxes) {
    expect(Math.min(Number(left), Number(top))).toBeGreaterThan(20);
    expect(Number(right)).toBeLessThan(595 - 40);
    expect(Number(bottom)).toBeLessThan(842 - 10);
  }
});

test('a photograph that a PDF cannot show is printed from its copy, and named by the hash of the original', async () => {
  const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 anything');
  const copy = tinyJpeg();
  const evidence = [evidenceOf(webp, { mediaType: 'image/webp' })];
  const { pdf } = await issue(sealedRecord({ evidence }), [webp, copy], { [sha256(webp)]: sha256(copy) });
  expect(listImages(pdf)).toHaveLength(1);
  const text = pdfText(pdf).replaceAll(/\s/g, '');
  expect(text).toContain(`此处为缩印，原件SHA-256${sha256(webp).slice(0, 12)}`);
});

test('a copy never stands for an original that is not there', async () => {
  const copy = tinyJpeg();
  const evidence = [evidenceOf(Buffer.from('gone'), { mediaType: 'image/webp' })];
  const { pdf } = await issue(sealedRecord({ evidence }), [copy], { [sha256('gone')]: sha256(copy) });
  expect(listImages(pdf)).toHaveLength(0);
  expect(pdfText(pdf).replaceAll(/\s/g, '')).toContain('签发本文书的设备上没有这个文件');
});

test('a photograph that can be neither shown nor copied is listed, and the document says why', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic anything', 'latin1');
  const { pdf } = await issue(sealedRecord({ evidence: [evidenceOf(heic, { mediaType: 'image/heic' })] }), [heic]);
  const text = pdfText(pdf).replaceAll(/\s/g, '');
  expect(text).toContain(sha256(heic));
  expect(text).toContain('不能印在PDF里');
});
