const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese numeral below ten thousand is written with; for use inside a character class. */
export const NUMERAL_SIGNS = '零一二两三四五六七八九十百千';

/** Value of a Chinese numeral (三十五, 一百零二, 二〇二五 folded); null when the signs do not form one. */
export function chineseNumber(signs: string): number | null {
  if (signs === '' || [...signs].some((sign) => !(sign in DIGITS) && !(sign in POWERS))) return null;
  if ([...signs].every((sign) => sign in DIGITS))
    return signs.length === 1 || signs.length === 4 ? Number([...signs].map((sign) => DIGITS[sign]).join('')) : null;
  let total = 0;
  let digit: number | null = null;
  for (const sign of signs) {
    const power = POWERS[sign];
    if (power === undefined) digit = DIGITS[sign] ?? 0;
    else {
      total += (digit ?? 1) * power;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** An ordinal in Arabic or Chinese figures; null for anything else. */
export const ordinalValue = (signs: string): number | null =>
  /^\d{1,4}$/.test(signs) ? Number(signs) : chineseNumber(signs);
