import { fail, ok, type Result } from '#shared/util/result.ts';
import { isChinese, isNonsense } from './plausible-text.ts';
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

const sound = (text: string | null): string | null => (text === null || looksBinary(text) ? null : text);

/** Han characters it takes to tell UTF-16 without a mark from bytes of another kind. */
const LEAST_HAN = 4;

/** A text saved as “Unicode” by programs that leave out the mark. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const texts = ['utf-16le', 'utf-16be'].map((encoding) => sound(tryDecode(bytes, encoding)));
  return texts.find((text) => text !== null && isChinese(text, LEAST_HAN)) ?? null;
}

function gbk(bytes: Uint8Array): string | null {
  const text = sound(tryDecode(bytes, 'gb18030'));
  return text === null || isNonsense(text) ? null : text;
}

function decode(bytes: Uint8Array): string | null {
  if (hasPrefix(bytes, [0xff, 0xfe])) return sound(tryDecode(bytes, 'utf-16le'));
  if (hasPrefix(bytes, [0xfe, 0xff])) return sound(tryDecode(bytes, 'utf-16be'));
  return sound(tryDecode(bytes, 'utf-8')) ?? unmarkedUtf16(bytes) ?? gbk(bytes);
}

/** Text in UTF-8, UTF-16 or GBK (GB18030): the encodings Chinese offices save in. */
export function decodeText(bytes: Uint8Array): Result<string, PlanSourceError> {
  const text = decode(bytes);
  return text === null
    ? fail(
        planSourceError(
          'damaged',
          '这个文件不是可读的文本：需要 UTF-8、UTF-16 或 GBK 编码的文字，读到的内容无法识别。',
        ),
      )
    : ok(text);
}
