import { crc32 } from 'node:zlib';

/**
 * One record of the journal is one line: `<CRC-32 of the text, 8 hex> <length of the text in bytes> <JSON text>\n`.
 * JSON text holds no line break, so after a damaged line reading goes on at the next one; and as the length is known, a
 * damaged line break does not swallow the record after it.
 */
const prefixPattern = /^([0-9a-f]{8}) (\d{1,10}) /;
const PREFIX_MAX = 8 + 1 + 10 + 1;
const LINE_BREAK = 0x0a;

export function encodeLine(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  const prefix = `${crc32(text).toString(16).padStart(8, '0')} ${text.length} `;
  return Buffer.concat([Buffer.from(prefix, 'latin1'), text, Buffer.of(LINE_BREAK)]);
}

export type ReadLine =
  | { readonly kind: 'record'; readonly text: Buffer; readonly end: number }
  /** Ends in a line break, but is not what was written. */
  | { readonly kind: 'damaged'; readonly end: number }
  /** No line break before the end of the bytes: not written whole. */
  | { readonly kind: 'cut' };

/** Reads the line that begins at `start`; `end` is where the next one begins. */
export function readLine(bytes: Buffer, start: number): ReadLine {
  const prefix = prefixPattern.exec(bytes.toString('latin1', start, start + PREFIX_MAX));
  if (prefix !== null) {
    const from = start + prefix[0].length;
    const to = from + Number(prefix[2]);
    const text = bytes.subarray(from, to);
    if (to < bytes.length && crc32(text) === Number.parseInt(prefix[1] ?? '', 16))
      return { kind: 'record', text, end: to + 1 };
  }
  const lineBreak = bytes.indexOf(LINE_BREAK, start);
  return lineBreak === -1 ? { kind: 'cut' } : { kind: 'damaged', end: lineBreak + 1 };
}

/** Where the last whole line of `bytes` ends; what follows was not written whole. */
export function endOfLastLine(bytes: Buffer): number {
  let end = 0;
  while (end < bytes.length) {
    const line = readLine(bytes, end);
    if (line.kind === 'cut') break;
    end = line.end;
  }
  return end;
}
