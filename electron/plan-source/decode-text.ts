import { fail, ok, type Result } from '#shared/util/result.ts';
import { planSourceError, type PlanSourceError } from './plan-source-error.ts';

const hasPrefix = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isOdd = (code: number): boolean =>
  code < 9 || (code >= 0x0e && code < 0x20) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;

/** Control characters and private-use signs abound in a binary file that happens to decode. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = Array.from({ length: sample.length }, (_, index) => sample.charCodeAt(index)).filter(isOdd).length;
  return odd > sample.length * 0.01;
}

/** Text in UTF-8, UTF-16 with a mark, or GBK (GB18030): the encodings Chinese offices save in. */
export function decodeText(bytes: Uint8Array): Result<string, PlanSourceError> {
  const marked = hasPrefix(bytes, [0xff, 0xfe]) ? 'utf-16le' : hasPrefix(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  const text = marked === null ? (tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')) : tryDecode(bytes, marked);
  if (text === null || looksBinary(text))
    return fail(
      planSourceError('damaged', '这个文件不是可读的文本：需要 UTF-8 或 GBK 编码的文字，读到的内容无法识别。'),
    );
  return ok(text);
}
