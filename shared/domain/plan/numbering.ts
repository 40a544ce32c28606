import { ordinalValue } from './chinese-numerals.ts';

/** Styles of item numbers, from the outermost to the innermost. */
export type NumberStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'annex'
  | 'cn'
  | 'article'
  | 'named'
  | 'cnParen'
  | 'group'
  | 'ar'
  | 'decimal'
  | 'dash'
  | 'arParen'
  | 'circled';

export interface NumberMark {
  readonly style: NumberStyle;
  /** Nesting by style: a mark of higher rank opens below one of lower rank. */
  readonly rank: number;
  readonly ordinal: number;
  /** Length of the mark in the passage it was read from. */
  readonly length: number;
  /** The mark as a part of a task id: half-width, without stop. */
  readonly id: string;
}

const RANKS: Readonly<Record<NumberStyle, number>> = {
  annex: 0, part: 1, chapter: 2, section: 3, cn: 4, article: 4.5, named: 4.7, cnParen: 5, group: 5.5, ar: 6,
  decimal: 6, dash: 6.6, arParen: 7, circled: 8,
}; // prettier-ignore

const CN = '[零一二三四五六七八九十百]{1,4}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** What follows a bare figure that is a quantity or a date, not an item number. */
const QUANTITY_AFTER =
  /^(?:[年月日号%万亿多余个名所项次人家元级周天分米套台件篇场期门节类种大届处座岁倍]|百分|小时|平方)/;

interface Rule {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
  readonly ordinal: (match: RegExpExecArray) => number | null;
  readonly id: (match: RegExpExecArray) => string;
}

const first = (match: RegExpExecArray): string => match[1] ?? '';
const numbered = (match: RegExpExecArray): number | null => ordinalValue(first(match));
const whole = (match: RegExpExecArray): string => match[0].replace(/[、.:,\s]+$/, '');

const RULES: readonly Rule[] = [
  { style: 'part', pattern: new RegExp(`^第(${CN}|\\d{1,2})(?:部分|篇|编|板块)[、:.]?`), ordinal: numbered, id: whole },
  { style: 'chapter', pattern: new RegExp(`^第(${CN}|\\d{1,2})章[、:.]?`), ordinal: numbered, id: whole },
  { style: 'section', pattern: new RegExp(`^第(${CN}|\\d{1,2})节[、:.]?`), ordinal: numbered, id: whole },
  { style: 'article', pattern: new RegExp(`^第(${CN}|\\d{1,3})条[、:.]?`), ordinal: numbered, id: whole },
  { style: 'named', pattern: new RegExp(`^(?:任务|行动|工程|举措|措施)(${CN}|\\d{1,2})[、:.]`), ordinal: numbered, id: whole },
  { style: 'cn', pattern: new RegExp(`^(${CN})[、.](?![\\d,])`), ordinal: numbered, id: first },
  { style: 'cnParen', pattern: new RegExp(`^[([〔]?(${CN})[)\\]〕][、.]?`), ordinal: numbered, id: (m) => `(${first(m)})` },
  { style: 'group', pattern: new RegExp(`^(${CN})是(?![否的])[:,]?`), ordinal: numbered, id: (m) => `${first(m)}是` },
  { style: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、 ]?(?=[^\d.%])/, ordinal: (m) => Number(first(m).split('.').at(-1)), id: first },
  { style: 'ar', pattern: /^(\d{1,3})(?:[、.](?!\d)|\.(?=20\d\d年))/, ordinal: numbered, id: first },
  { style: 'arParen', pattern: /^[([]?(\d{1,2})[)\]][、.]?/, ordinal: numbered, id: (m) => `(${first(m)})` },
  { style: 'circled', pattern: new RegExp(`^([${CIRCLED}])[、.]?`), ordinal: (m) => CIRCLED.indexOf(first(m)) + 1, id: first },
  { style: 'dash', pattern: /^-{2,}/, ordinal: () => 1, id: () => 'd' },
]; // prettier-ignore

/** The item number a line begins with, or null. A space behind it (`2.2 分年目标`) says that no unit follows. */
export function readMark(text: string, isSpaced = false): NumberMark | null {
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const ordinal = rule.ordinal(match);
    if (ordinal === null) continue;
    if (rule.style === 'decimal' && !isSpaced && QUANTITY_AFTER.test(text.slice(match[0].length))) continue;
    const depth = rule.style === 'decimal' ? first(match).split('.').length - 1 : 0;
    return {
      style: rule.style,
      rank: RANKS[rule.style] + depth / 10,
      ordinal,
      length: match[0].length,
      id: rule.id(match),
    };
  }
  return null;
}

/** Rank of headings whose bullets are items of their own; below a finer number bullets are parts of its text. */
const LAST_WITH_BULLETS = RANKS.cn;

/** A bullet in a list right below a chapter or 一、 stands for a number. */
export const bulletMark = (above: NumberMark): NumberMark | null =>
  above.rank > LAST_WITH_BULLETS ? null : { style: 'dash', rank: RANKS.dash, ordinal: 1, length: 0, id: 'd' };

/** `27标题。` where 26 came before: the stop was lost. Only a figure that continues the count is taken for one. */
export function readDotlessMark(text: string, expected: number): NumberMark | null {
  const match = /^(\d{1,3})(?=[\u4e00-\u9fff“《])/.exec(text);
  if (match === null || Number(match[0]) !== expected || QUANTITY_AFTER.test(text.slice(match[0].length))) return null;
  return { style: 'ar', rank: RANKS.ar, ordinal: expected, length: match[0].length, id: match[0] };
}
