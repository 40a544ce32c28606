import { beforeAll, expect, test } from 'vitest';
import type { SealedRecord } from '#shared/schema/sealed-record.ts';
import { must } from '#shared/util/must.ts';
import { deviceKey, documentsOf, inspectPdf, pdfText } from '#tests/helpers/documents.ts';
import { formsRecord } from '#tests/helpers/forms-record.ts';

const key = deviceKey();

async function issue(sealed: SealedRecord): Promise<{ pdf: Buffer; verdict: string }> {
  const record = { ...sealed, sealedBy: { deviceId: key.deviceId, person: null } };
  const { documents, blobs } = await documentsOf(key);
  const { sha256 } = await documents.issue({ record, signedAt: '2026-11-20T08:06:00.000Z', copies: {} });
  const pdf = must(await blobs.read(sha256), 'the document has been stored');
  return { pdf, verdict: (await documents.verify(pdf)).verdict };
}

let short: { pdf: Buffer; verdict: string };
beforeAll(async () => {
  short = await issue(formsRecord({ tableRows: 3 }));
});

test('every form of an answer is there to be read, in words', () => {
  const text = pdfText(short.pdf).replaceAll(/\s/g, '');
  for (const said of [
    '一票否决项：样例条例第一条',
    '有一票否决项不达标',
    '等级：良（在优、良、差3级中）',
    '评分：8.5分（满分10分，6分及以上达标）',
    '合格人数42/抽测人数50=84%（要求不低于90%）',
    '选项：学校食堂（在学校食堂、校外配餐2项中）',
    '已选2项：合唱、书法；未选：足球、编程（要求至少2项）',
    '内容：陪餐记录按日填写',
    '日期：2026年10月15日',
    '示例3班',
    '食堂负责人：孙样例签名时间2026-11-2011:10',
    '得分',
  ])
    expect(text).toContain(said);
});

test('a record with every form of an answer is signed and verifies', () => {
  expect(short.verdict).toBe('valid');
  expect(inspectPdf('pdfsig', short.pdf)).toContain('Signature is Valid');
  expect(inspectPdf('qpdf', short.pdf, '--check')).toContain('No syntax or stream encoding errors found');
});

test('a long table runs over several pages, each with its head, and loses no row', async () => {
  const { pdf } = await issue(formsRecord({ tableRows: 200 }));
  const pages = pdfText(pdf).split('\f');
  const withRows = pages.filter((page) => /示例\d+班/.test(page));
  expect(withRows.length).toBeGreaterThan(3);
  for (const page of withRows) expect(page).toContain('睡眠（小时/天）');
  const rows = new Set(pages.join('').match(/示例\d+班/g));
  expect(rows.size).toBe(200);
});
