import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCount } from './docx-numbering.ts';
import { joinPdfLines } from './pdf-lines.ts';
import { readPlanSource } from './read-plan-source.ts';

const NUMBERING = `<?xml version="1.0"?><w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const STYLES = `<w:styles><w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;

const paragraph = (text: string, level?: number): string => {
  const numbered =
    level === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>`;
  return `<w:p>${numbered}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
};

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

const docx = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(NUMBERING),
    'word/styles.xml': strToU8(STYLES),
  });

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readPlanSource(bytes);
  return read.ok ? read.value : `${read.error.kind}: ${read.error.message}`;
};

test('reads text in UTF-8, in UTF-16 with a mark and in GBK', async () => {
  expect(await textOf(strToU8('一、工作目标'))).toBe('一、工作目标');
  expect(await textOf(new Uint8Array([0xff, 0xfe, 0x00, 0x4e, 0x01, 0x30]))).toBe('一、');
  expect(await textOf(new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7]))).toBe('一、工作');
});

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((sign, index) => view.setUint16(index * 2, sign.charCodeAt(0), !isBigEndian));
  return new Uint8Array(view.buffer);
};

test('reads UTF-16 without a mark, in either order', async () => {
  const plan = '一、工作目标\n1.巩固率达到99%。';
  expect(await textOf(utf16(plan, false))).toBe(plan);
  expect(await textOf(utf16(plan, true))).toBe(plan);
});

test('writes out the automatic numbers of a Word file and counts each level anew', async () => {
  const bytes = docx(
    [
      paragraph('目标', 0),
      paragraph('任务', 0),
      paragraph('学前', 1),
      paragraph('扩学位', 2),
      paragraph('提质量', 2),
      paragraph('义教', 1),
      paragraph('建学校', 2),
    ].join(''),
  );
  expect(await textOf(bytes)).toBe('一、目标\n二、任务\n（一）学前\n1.扩学位\n2.提质量\n（二）义教\n1.建学校');
});

test('takes the number of a paragraph from its style', async () => {
  expect(await textOf(docx('<w:p><w:pPr><w:pStyle w:val="Chapter"/></w:pPr><w:r><w:t>目标</w:t></w:r></w:p>'))).toBe(
    '一、目标',
  );
});

test('reads a table row as cells between tabs and a framed paragraph as text', async () => {
  expect(await textOf(docx(`<w:tbl>${row('指标', '2025年')}${row('入园率', '93%')}</w:tbl>`))).toBe(
    '指标\t2025年\n入园率\t93%',
  );
  expect(await textOf(docx(`<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc></w:tr></w:tbl>`))).toBe(
    '甲\n乙',
  );
});

test('leaves out deleted text, field codes and the second copy of a text box', async () => {
  const body =
    '<w:p><w:r><w:t>新建</w:t></w:r><w:del><w:r><w:delText>三</w:delText><w:t>三</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><mc:Fallback><w:r><w:t>重复</w:t></w:r></mc:Fallback><w:r><w:t>&lt;5所&gt;</w:t></w:r></w:p>';
  expect(await textOf(docx(body))).toBe('新建<5所>');
});

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unsupported'],
  ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
  ['a torn zip', docx(paragraph('目标')).slice(0, 60), 'damaged'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 2, 3]), 'unsupported'],
  ['bytes that are no text', new Uint8Array([0, 1, 2, 0x4e, 0x81, 0xff, 0x07, 0x03]), 'damaged'],
  ['a torn PDF', strToU8('%PDF-1.7\nnothing'), 'damaged'],
  ['a Word file without text', docx('<w:p/>'), 'empty'],
])('refuses %s by name', async (_name, bytes, kind) => {
  const read = await readPlanSource(bytes);
  expect(read).toMatchObject({ ok: false, error: { kind } });
});

test('refuses a part whose header claims more than a plan can hold, without inflating it', async () => {
  const bytes = docx(paragraph('目标'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Where a size stands in the directory, and in front of the part.
  const places = new Map([
    [0x02014b50, 24],
    [0x04034b50, 22],
  ]);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const place = places.get(view.getUint32(at, true));
    if (place !== undefined) view.setUint32(at + place, 0x60000000, true);
  }
  expect(await readPlanSource(bytes)).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
});

/** Stored as it is, so that a changed byte is a changed sign. */
const plainDocx = (body: string): Uint8Array =>
  zipSync(
    {
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(NUMBERING),
    },
    { level: 0 },
  );

test('a figure that one damaged byte has changed is not read', async () => {
  const bytes = plainDocx(paragraph('新建小学3所'));
  const at = Buffer.from(bytes).indexOf('3所');
  expect(at).toBeGreaterThan(0);
  const damaged = bytes.with(at, '8'.charCodeAt(0));
  expect(await readPlanSource(damaged)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
});

test('one changed byte anywhere never changes what is read', async () => {
  const bytes = plainDocx(paragraph('新建小学3所', 0));
  const text = await textOf(bytes);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const read = await readPlanSource(bytes.with(at, (bytes[at] ?? 0) ^ flip));
      // Another kind of file altogether, when the first bytes are gone: then it is text, and no such words are in it.
      expect(read.ok ? read.value : text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

/** One page, one line of text in a standard font. */
const pdf = (text: string): Uint8Array => {
  const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(
    `${body}xref\n0 6\n0000000000 65535 f \n${xref}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
  );
};

test('reads a PDF that holds text and says when it holds none', async () => {
  expect(await textOf(pdf('Plan 2025'))).toBe('Plan 2025');
  expect(await readPlanSource(pdf(''))).toMatchObject({ ok: false, error: { kind: 'empty' } });
});

const line = (text: string, left: number, right: number, page = 1) => ({ page, text, left, right, height: 16 });

test('joins the printed lines of a PDF to paragraphs and drops page numbers', () => {
  const lines = [
    line('一、目标', 122, 200),
    line('到2025年,毛入园率达到', 122, 500),
    line('93%以上。', 90, 180),
    line('- 1 -', 280, 310),
    line('(一)任务。建学校', 122, 500, 2),
    line('5所。', 90, 130, 2),
  ];
  expect(joinPdfLines(lines)).toBe('一、目标\n到2025年,毛入园率达到93%以上。\n(一)任务。建学校5所。');
});

test.each([
  [1, '一'],
  [10, '十'],
  [19, '十九'],
  [30, '三十'],
  [42, '四十二'],
])('counts %i in Chinese', (value, numeral) => {
  expect(chineseCount(value)).toBe(numeral);
});
