import type { Span } from '../../schema/plan.ts';

/**
 * Plans mix full-width and half-width signs, put spaces between characters and wrap lines. The grammar reads a folded,
 * space-free copy; every character of it knows its offset in the source, so that quotes stay verbatim.
 */

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'－–—―─‐‑﹣～~〜'].map((sign) => [sign, '-'] as const),
  ...[...'•‧∙●▪■◆'].map((sign) => [sign, '·'] as const),
  ...[...'\u00a0\u3000\u200b\ufeff\u2002\u2003\u2009\u200e\u200f'].map((sign) => [sign, ' '] as const),
  ['∶', ':'],
  ['﹒', '.'],
  ['〇', '零'],
  ['｡', '。'],
  ['﹪', '%'],
]);

/** Same length as `source`: full-width ASCII becomes ASCII, kinds of dash, bullet and space become one each. */
export function fold(source: string): string {
  let folded = '';
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    const code = sign.charCodeAt(0);
    if (code < 0x80 && code !== 0x7e) folded += sign;
    else if (code >= 0xff01 && code <= 0xff5e && code !== 0xff5e && code !== 0xff0d)
      folded += String.fromCharCode(code - 0xfee0);
    else folded += FOLDED.get(sign) ?? sign;
  }
  return folded;
}

/** A piece of folded text without inner spaces; `at[i]` is the source offset of character i. */
export interface Passage {
  readonly text: string;
  readonly at: readonly number[];
}

const isAlphanumeric = (sign: string): boolean => /[0-9A-Za-z]/.test(sign);
const isSpace = (sign: string): boolean =>
  sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r' || sign === '\f';

/** Spaces stay only where they separate two words or figures of ASCII. Markdown's `**` goes too. */
export function compact(folded: string, span: Span): Passage {
  let text = '';
  const at: number[] = [];
  let gap = false;
  for (let index = span.start; index < span.end; index += 1) {
    const sign = folded.charAt(index);
    if (isSpace(sign)) {
      gap = true;
      continue;
    }
    if (sign === '*' && (folded.charAt(index + 1) === '*' || folded.charAt(index - 1) === '*')) continue;
    if (gap && text !== '' && isAlphanumeric(sign) && isAlphanumeric(text.charAt(text.length - 1))) {
      text += ' ';
      at.push(index - 1);
    }
    gap = false;
    text += sign;
    at.push(index);
  }
  return { text, at };
}

export const slicePassage = (passage: Passage, from: number, to = passage.text.length): Passage => ({
  text: passage.text.slice(from, to),
  at: passage.at.slice(from, to),
});

export const joinPassages = (parts: readonly Passage[]): Passage => ({
  text: parts.map((part) => part.text).join(''),
  at: parts.flatMap((part) => part.at),
});

/** The passage with the signs of the source: full-width brackets and commas stay what they were. */
export const written = (passage: Passage, source: string): string =>
  passage.at.map((offset) => source.charAt(offset)).join('');

/** The source span of characters [from, to) of a passage; empty ranges collapse on the nearest offset. */
export function spanOf(passage: Passage, from = 0, to = passage.text.length): Span {
  const start = passage.at[from] ?? passage.at.at(-1) ?? 0;
  const last = passage.at[to - 1];
  return { start, end: last === undefined || to <= from ? start : last + 1 };
}
