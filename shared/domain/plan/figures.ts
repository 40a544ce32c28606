import { chineseNumber, NUMERAL } from './chinese-numerals.ts';

/** How numbers are written: 1,200 and 99.5; 1 200 where a space broke one; 三十六; and in steps, 3万5千. */

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)*';
/** One number with a space in it: 9 7%. A year before a figure is no part of it. */
const BROKEN = '(?!(?:19|20)\\d\\d )(?:\\d{1,3}(?: \\d{3})+|\\d+ \\d+)(?:\\.\\d+)?(?=[%元人名所个次])';
const STEP = `(?:\\d+(?:\\.\\d+)?|${NUMERAL})`;
const IN_STEPS = `${STEP}亿${STEP}[千百]?万?|${STEP}万${STEP}[千百]?|\\d+千\\d+百?`;

/** Pattern of a figure, number in steps included. */
export const FIGURE = `${IN_STEPS}|${BROKEN}|${DIGITS}`;

const STEPS = /^(.+?)([亿万千百])(.*)$/;
const POWERS: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1000, 百: 100 };

/** Value of a number written in figures, numerals or steps; null when it is none. */
export function figureValue(signs: string): number | null {
  const plain = signs.replaceAll(/[, ]/g, '');
  if (/^[\d.]+$/.test(plain)) return Number(plain);
  const whole = chineseNumber(plain);
  if (whole !== null) return whole;
  const step = /^(.+)(亿)(.+)$/.exec(plain) ?? /^(.+)(万)(.*)$/.exec(plain) ?? STEPS.exec(plain);
  if (step === null) return null;
  const [, head = '', sign = '', tail = ''] = step;
  const power = POWERS[sign] ?? 1;
  const [high, low] = [figureValue(head), tail === '' ? 0 : figureValue(tail)];
  if (high === null || low === null) return null;
  // 3万5 is 35,000.
  return high * power + (/^[1-9一二两三四五六七八九]$/.test(tail) ? low * (power / 10) : low);
}
