import { chineseNumber, NUMERAL, NUMERAL_SIGNS } from './chinese-numerals.ts';
import { FIGURE, figureValue } from './figures.ts';
import { UNIT_PATTERN, unitClassOf, type UnitClass } from './units.ts';

/** A number phrase: figure or numeral, range, multiplier, unit, and the words right behind it. */
export interface Quantity {
  /** Range in the text, comparator words behind the unit included. */
  readonly from: number;
  readonly to: number;
  /** End of figure and unit, before 以上 and the like. */
  readonly unitTo: number;
  readonly values: readonly number[];
  /** True when the values are the ends of one range. */
  readonly isRange: boolean;
  /** Unit as written, multiplier included; `%` for every way to write a percentage. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  /** Multiplier of the unit, for sums. */
  readonly scale: number;
  readonly isChinese: boolean;
  readonly suffix: '以上' | '以下' | '左右' | '余' | null;
  /** The figure cannot be one number (0.50.45). */
  readonly glued: boolean;
  /** Signs of a number right before the figure that were not understood: the value is part of a larger one. */
  readonly unread: string;
}

/** What is done so often, so long or on so many days in a period. */
export const isActivity = ({ unitClass }: Quantity): boolean =>
  unitClass === 'times' || unitClass === 'time' || unitClass === 'years';

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  '': 1,
};
const SUFFIX = '(?:\\(?(?:及|或|含|和)(?:其)?以上\\)?|以上|之上|及以下|以下|以内|之内|内(?=[^容部外涵在])|左右|上下)';

/** 3万至5万元: the scale stands behind both ends. */
const SAME_SCALE = '万[-至到](?=[\\d.]+万)|亿[-至到](?=[\\d.]+亿)';

const PATTERN = new RegExp(
  `(百分之)?(?:(${FIGURE})(?:(?:%?\\s?[-至到]|(?:元|万元|亿元|人|名|所|个|次|分钟|小时|课时)[-至]|${SAME_SCALE})\\s?(?:百分之)?(?=\\d)(${FIGURE}))?|(${NUMERAL})(?:(?:万(?=[至到]${NUMERAL}万))?[至到](?:百分之)?(${NUMERAL}))?)` +
    `([余多])?((?:十|百|千)?万|亿|[百千](?=[名所人万元]))?([余多])?` +
    `(${UNIT_PATTERN}|(?<=百分之[${NUMERAL_SIGNS}点\\d.]{1,10}))?(\\((?:${UNIT_PATTERN}|套件|件套|园|处|点位?)[)]|\\((?:套|件|台|个|园){1,2}\\))?(/(?:生·?年|人·?年|年|月|生|人|学期|班|校|园|天|周))?(${SUFFIX})?`,
  'g',
);

/** `0.50.45` is two numbers run together: split before the digit that precedes the second point. */
function splitGlued(signs: string): number[] | null {
  const match = /^(\d+\.\d+?)(\d\.\d+)$/.exec(signs);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

function suffixOf(words: string): Quantity['suffix'] {
  if (words === '') return null;
  if (/上\)?$/.test(words) && !words.endsWith('上下')) return '以上';
  return words === '左右' || words === '上下' ? '左右' : '以下';
}

interface Values {
  readonly values: readonly number[];
  readonly glued: boolean;
}

function readValues(figures: readonly (string | undefined)[], isChinese: boolean): Values | null {
  const signs = figures.filter((each): each is string => each !== undefined && each !== '');
  const glued = !isChinese && signs.length === 1 ? splitGlued(signs[0] ?? '') : null;
  if (glued !== null) return { values: glued, glued: true };
  const values = signs.map((each) => (isChinese ? chineseNumber(each) : figureValue(each)));
  if (values.length === 0 || values.some((value) => value === null || !Number.isFinite(value))) return null;
  return { values: values.filter((value) => value !== null), glued: false };
}

const isRangeOf = (values: readonly number[], glued: boolean): boolean =>
  !glued && values.length === 2 && (values[1] ?? 0) > (values[0] ?? 0);

/** All number phrases of a text, left to right. Purely lexical: what they mean is decided from their surroundings. */
export function scanQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const quantity = toQuantity(match, text);
    if (quantity !== null) found.push(quantity);
    else if (match[4] !== undefined) PATTERN.lastIndex = match.index + match[4].length;
    if (match[0] === '') PATTERN.lastIndex += 1;
  }
  const special = [...scanTenths(text), ...scanHalves(text), ...scanRoman(text), ...scanRatios(text)];
  const plain = found.filter(
    (quantity) => !special.some((other) => quantity.from < other.to && other.from < quantity.to),
  );
  return [...plain, ...special].toSorted((left, right) => left.from - right.from);
}

const NUMBER_SIGNS = `[\\d${NUMERAL_SIGNS}]`;
/** The number goes on to the left: 99.|5%, 三点|五, 3万|5, 千分之|5, 1,|5. */
const GOES_ON_LEFT = new RegExp(
  `${NUMBER_SIGNS}{0,12}(?:\\d[.,/ ]|${NUMBER_SIGNS}[.点百千万亿]|[千万]分之|${NUMBER_SIGNS}点${NUMBER_SIGNS}*)$`,
);
const WINDOW = 16;

const unreadBefore = (text: string, at: number): string =>
  GOES_ON_LEFT.exec(text.slice(Math.max(0, at - WINDOW), at))?.[0] ?? '';

/** 逐一, 统一, 唯一, 专一: the numeral is the end of a word. */
const INSIDE_WORD = /[逐统唯专同单]/;

function toQuantity(match: RegExpExecArray, text: string): Quantity | null {
  const [
    all,
    percent,
    low,
    high,
    cnLow,
    cnHigh,
    more,
    scaleSigns = '',
    moreAfter,
    unitSigns = '',
    bracket = '',
    per = '',
    suffix = '',
  ] = match;
  const isChinese = cnLow !== undefined;
  const read = readValues(isChinese ? [cnLow, cnHigh] : [low, high], isChinese);
  if (read === null) return null;
  if (isChinese && unitSigns === '' && percent === undefined) return null;
  if (isChinese && INSIDE_WORD.test(text.charAt(match.index - 1))) return null;
  if (/\d:$/.test(text.slice(0, match.index)) || /^:\d/.test(text.slice(match.index + all.length))) return null;
  if (/[A-Za-z+]/.test(text.charAt(match.index - 1)) || /^[A-Za-z+](?![²])/.test(text.slice(match.index + all.length)))
    return null;
  const base = percent === undefined ? unitSigns : '%';
  const unitTo = match.index + all.length - suffix.length;
  return {
    from: match.index,
    to: match.index + all.length,
    unitTo,
    values: read.values,
    isRange: isRangeOf(read.values, read.glued),
    unit: percent === undefined ? scaleSigns + unitSigns + bracket + per : '%',
    unitClass: unitClassOf(base),
    scale: SCALES[scaleSigns] ?? 1,
    isChinese,
    suffix: suffixOf(suffix) ?? (more !== undefined || moreAfter !== undefined ? '余' : null),
    glued: read.glued,
    unread: unreadBefore(text, match.index),
  };
}

const digit = (sign = ''): number => chineseNumber(sign) ?? 0;
/** 八成五 is 85 %. */
const sharesOf = (tenths: string, hundredths: string): number => digit(tenths) / 10 + digit(hundredths) / 100;
const fraction = (part: string, whole: string | undefined): number => digit(part) / digit(whole);

/** 九成以上, 三分之二, 半数以上: shares in words, given as percent. */
function scanTenths(text: string): Quantity[] {
  const found: Quantity[] = [];
  const pattern = new RegExp(
    `([一二三四五六七八九])成([一二三四五六七八九]?)(?=以上|左右|[,。;、的]|学生|教师|家长|学校|$)(以上|左右)?|([二三四五十])分之([一二三四五六七八九])(以上)?|半数(以上)?|一半(以上)`,
    'g',
  );
  for (const match of text.matchAll(pattern)) {
    const [all, tenths, hundredths = '', tenthsSuffix, whole, part, partSuffix, halfSuffix, aHalfSuffix] = match;
    const share =
      tenths !== undefined ? sharesOf(tenths, hundredths) : part === undefined ? 0.5 : fraction(part, whole);
    const suffix = tenthsSuffix ?? partSuffix ?? halfSuffix ?? aHalfSuffix ?? '';
    const to = match.index + all.length;
    found.push({ from: match.index, to, unitTo: to - suffix.length, values: [Math.round(share * 10000) / 100], isRange: false, unit: '%', unitClass: 'rate', scale: 1, isChinese: true, suffix: suffixOf(suffix), glued: false, unread: '' }); // prettier-ignore
  }
  return found;
}

/** 半小时, 一个半小时: hours and a half. */
const scanHalves = (text: string): Quantity[] =>
  [...text.matchAll(/([一两三四五六]|\d{1,2})?(?:个)?半个?(小时)(以上|以内|左右)?/g)].map((match) => {
    const whole = match[1] === undefined ? 0 : (chineseNumber(match[1]) ?? Number(match[1]));
    const to = match.index + match[0].length;
    const suffix = match[3] ?? '';
    return { from: match.index, to, unitTo: to - suffix.length, values: [whole + 0.5], isRange: false, unit: '小时', unitClass: 'time', scale: 1, isChinese: true, suffix: suffixOf(suffix), glued: false, unread: '' }; // prettier-ignore
  });

const ROMANS: readonly string[] = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];
const LATIN_ROMANS: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Ⅲ级以上: levels of an assessment. */
function scanRoman(text: string): Quantity[] {
  return [...text.matchAll(/(?<![A-Za-z])([Ⅰ-Ⅵ]|I{1,3}|IV|VI?)级(以上)?/g)].map((match) => {
    const signs = match[1] ?? '';
    const value = Math.max(ROMANS.indexOf(signs), LATIN_ROMANS.indexOf(signs)) + 1;
    const to = match.index + match[0].length;
    const suffix = match[2] ?? '';
    return {
      from: match.index,
      to,
      unitTo: to - suffix.length,
      values: [value],
      isRange: false,
      unit: '级',
      unitClass: 'level',
      scale: 1,
      isChinese: false,
      suffix: suffixOf(suffix),
      glued: false,
      unread: '',
    };
  });
}

/** 师生比达到1:19, 生机比达到6:1, 比例保持6:4: the number that stands against the other. */
function scanRatios(text: string): Quantity[] {
  const pattern =
    /(?<![\d:.])(?:1:(\d+(?:\.\d+)?)|(?<=比[^,;。\d]{0,10})(\d+(?:\.\d+)?):(\d)|(\d+):(1)(?=的比例))(?![\d:]|\.\d)(以上|以下|以内|左右)?/g;
  return [...text.matchAll(pattern)].map((match) => {
    const [all, behindOne, one, other, many, single, suffix = ''] = match;
    const [first, second] = [one ?? many, other ?? single];
    const to = match.index + all.length;
    return {
      from: match.index,
      to,
      unitTo: to - suffix.length,
      values: [Number(behindOne ?? first)],
      isRange: false,
      unit: behindOne === undefined ? `(n:${second})` : '(1:n)',
      unitClass: 'none',
      scale: 1,
      isChinese: false,
      suffix: suffixOf(suffix),
      glued: false,
      unread: '',
    };
  });
}
