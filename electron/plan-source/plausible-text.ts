/**
 * Whether text reads as Chinese: told by the share of its characters that are among the 3,755 most common, the first
 * level of GB 2312. A PDF without a map from glyphs to characters, or bytes in another encoding, gives rare ones.
 */
const FIRST_LEVEL = { rows: [0xb0, 0xd7], cells: [0xa1, 0xfe] } as const;

function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = FIRST_LEVEL.rows[0]; row <= FIRST_LEVEL.rows[1]; row += 1)
    for (let cell = FIRST_LEVEL.cells[0]; cell <= FIRST_LEVEL.cells[1]; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

const COMMON = commonCharacters();

/** Signs of every text: ASCII and accents, dashes and quotes, Roman and circled figures, boxes, Chinese and full-width punctuation. */
const SIGN =
  /[\s!-\u00ff\u2000-\u206f\u2103\u2150-\u218f\u2190-\u22ff\u2460-\u24ff\u2500-\u27bf\u3000-\u303f\u3200-\u33ff\ufe10-\ufe6f\uff00-\uffef]/;

const SAMPLE = 20_000;
const LEAST_SHARE = 0.5;

const lettersOf = (text: string): readonly string[] =>
  Array.from(text.slice(0, SAMPLE)).filter((sign) => !SIGN.test(sign));

const areCommon = (letters: readonly string[]): boolean =>
  letters.filter((sign) => COMMON.has(sign)).length >= letters.length * LEAST_SHARE;

/** True when there are `least` characters other than signs at least, and most of them are common. */
export function isChinese(text: string, least: number): boolean {
  const letters = lettersOf(text);
  return letters.length >= least && areCommon(letters);
}

/** Characters it takes to judge: a short text may hold a rare name and little else. */
const ENOUGH = 20;

/** True when so much of the text is rare that it cannot be what was written. */
export function isNonsense(text: string): boolean {
  const letters = lettersOf(text);
  return letters.length >= ENOUGH && !areCommon(letters);
}
