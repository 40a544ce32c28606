import { fail, ok, type Result } from '#shared/util/result.ts';
import { decodeText } from './decode-text.ts';
import { docxText } from './docx-text.ts';
import { pdfText } from './pdf-text.ts';
import { planSourceError, type PlanSourceError } from './plan-source-error.ts';

const MAX_FILE_BYTES = 30 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((sign, index) => bytes[index] === sign.charCodeAt(0));

/** An old .doc or .wps file: the OLE container, which is not read. */
const isOle = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Files that are no text, by their first bytes, and what they are. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const isPicture = (bytes: Uint8Array): boolean =>
  PICTURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));

/** Text of a plan as it comes out of the office: .docx, text PDF, or text in UTF-8, UTF-16 or GBK. Goes by content, not by name. */
export async function readPlanSource(bytes: Uint8Array): Promise<Result<string, PlanSourceError>> {
  if (bytes.length === 0) return fail(planSourceError('empty', '文件是空的。'));
  if (bytes.length > MAX_FILE_BYTES) return fail(planSourceError('tooLarge', '文件超过 30 MB，没有读取。'));
  if (isOle(bytes))
    return fail(planSourceError('unsupported', '这是旧版 Word（.doc）或 WPS 文件：请另存为 .docx 后再导入。'));
  const read = await readByContent(bytes);
  if (!read.ok) return read;
  return read.value.trim() === '' ? fail(planSourceError('empty', '文件里没有文字。')) : ok(read.value);
}

async function readByContent(bytes: Uint8Array): Promise<Result<string, PlanSourceError>> {
  if (isPicture(bytes))
    return fail(
      planSourceError('unsupported', '这个文件是一张图片，不是文档（不论文件名怎么写）：请先做文字识别，或粘贴文字。'),
    );
  if (startsWith(bytes, '%PDF-')) return pdfText(bytes);
  if (startsWith(bytes, 'PK\u0003\u0004')) return docxText(bytes);
  return decodeText(bytes);
}
