import { expect, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import { deviceKey, documentsOf, inspectPdf, pdfText } from '#tests/helpers/documents.ts';
import { sealedRecord } from '#tests/helpers/sealed-record.ts';

const { school } = sealedRecord().content;

async function issuedFor(code: string) {
  const key = deviceKey();
  const { documents, blobs } = await documentsOf(key);
  const sealedBy = { deviceId: key.deviceId, person: null };
  const record = { ...sealedRecord({ school: { ...school, code } }), sealedBy };
  const issued = await documents.issue({ record, signedAt: '2026-11-20T08:06:00.000Z', copies: {} });
  const pdf = must(await blobs.read(issued.sha256), 'the document has been stored');
  return { pdf, fileName: issued.fileName, verdict: (await documents.verify(pdf)).verdict };
}

test('a record of a school that ships with the app says on every page that it is an example', async () => {
  const { pdf, fileName, verdict } = await issuedFor('9900000101');
  const pages = pdfText(pdf).split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('示例：学校和数据均为虚构');
  expect(fileName).toMatch(/^示例-/);
  expect(verdict).toBe('valid');
  expect(inspectPdf('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
});

test('a record of another school says nothing of the kind', async () => {
  const { pdf, fileName } = await issuedFor('2112000017');
  expect(pdfText(pdf)).not.toContain('均为虚构');
  expect(fileName).toMatch(/^督导检查记录表/);
});
