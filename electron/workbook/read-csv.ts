import type { Cell, Grid } from '#shared/schema/grid.ts';
import type { WorkbookLimits } from './limits.ts';

const DELIMITERS = [',', '\t', ';'] as const;

/** UTF-8 if it is that, else GB18030, of which GBK is a part; UTF-16 where it shows. Undefined when it is no text. */
export function decodeText(bytes: Buffer): string | undefined {
  const utf16 = utf16Of(bytes);
  for (const encoding of utf16 === undefined ? ['utf-8', 'gb18030'] : [utf16]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // eslint-disable-next-line no-control-regex -- a text file has no control characters but tab and line ends
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** Its byte order mark, or where every digit and comma has a zero beside it: some systems write no mark. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // 一 is 4E00: a few zeros stand on the other side too.
  if (odd > head.length / 16 && odd > even * 8) return 'utf-16le';
  return even > head.length / 16 && even > odd * 8 ? 'utf-16be' : undefined;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (delimiter: string): number => head.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const QUOTE = '"';

/** Every cell stays the text it is: 010203 keeps its zero, a long number its digits. */
export function readCsv(
  text: string,
  from: { readonly file: string; readonly sheet: string },
  limits: WorkbookLimits,
): Grid | undefined {
  const delimiter = delimiterOf(text);
  const rows: (Cell | undefined)[][] = [];
  let row: (Cell | undefined)[] = [];
  let width = 0;
  let at = 0;
  let cells = 0;
  const endRow = (): void => {
    width = Math.max(width, row.length);
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const field = readField(text, at, delimiter);
    row.push(field.text === '' ? undefined : { kind: 'text', value: field.text, text: field.text, format: null });
    at = field.end;
    cells += 1;
    const isWithin =
      rows.length <= limits.rows &&
      row.length <= limits.columns &&
      cells <= limits.cells &&
      field.text.length <= limits.textLength;
    if (!isWithin) return undefined;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push(undefined);
      continue;
    }
    endRow();
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) endRow();
  return { ...from, isHidden: false, rows, width, merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** One field; a quoted one may hold delimiters, line ends and doubled quotes. `end` is where the delimiter stands. */
function readField(text: string, start: number, delimiter: string): { readonly text: string; readonly end: number } {
  let at = start;
  if (text[at] !== QUOTE) {
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    // A spreadsheet is kept from reading a code as a number like this: ="0102".
    return { text: text.slice(start, at).replace(/^="(.*)"$/, '$1'), end: at };
  }
  at += 1;
  let content = '';
  for (;;) {
    const close = text.indexOf(QUOTE, at);
    if (close === -1) return { text: content + text.slice(at), end: text.length };
    content += text.slice(at, close);
    at = close + 1;
    if (text[at] !== QUOTE) break;
    content += QUOTE;
    at += 1;
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { text: content, end: at };
}
