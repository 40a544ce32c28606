const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese numeral below ten thousand is written with; for use inside a character class. */
export const NUMERAL_SIGNS = '零一二两三四五六七八九十百千';

/** Pattern of a Chinese numeral below ten thousand, with its decimals: 九十九点五. 七点四十分 is a time of day. */
export const NUMERAL = `[${NUMERAL_SIGNS}]+(?:点[零一二三四五六七八九]+(?![十百千]))?`;

/** 二〇二五 folded, and single digits. */
function digitByDigit(signs: string): number | null {
  if (signs.length !== 1 && signs.length !== 4) return null;
  return Number([...signs].map((sign) => DIGITS[sign]).join(''));
}

/** Value of a Chinese numeral (三十五, 一百零二, 一百二, 九十九点五, 二〇二五 folded); null when the signs form none. */
export function chineseNumber(signs: string): number | null {
  const [whole = '', decimals] = signs.split('点');
  if (decimals !== undefined) {
    const head = chineseNumber(whole);
    const tail = [...decimals].map((sign) => DIGITS[sign]);
    return head === null || tail.includes(undefined) ? null : Number(`${head}.${tail.join('')}`);
  }
  if (whole === '' || [...whole].some((sign) => !(sign in DIGITS) && !(sign in POWERS))) return null;
  if ([...whole].every((sign) => sign in DIGITS)) return digitByDigit(whole);
  let total = 0;
  let digit: number | null = null;
  let lastPower = 10;
  for (const sign of whole) {
    const power = POWERS[sign];
    if (power === undefined) {
      digit = DIGITS[sign] ?? 0;
      // 一百二 is 120, 一百零二 is 102.
      if (digit === 0) lastPower = 10;
    } else {
      total += (digit ?? 1) * power;
      lastPower = power;
      digit = null;
    }
  }
  return total + (digit ?? 0) * (lastPower / 10);
}

/** An ordinal in Arabic or Chinese figures; null for anything else. */
export const ordinalValue = (signs: string): number | null =>
  /^\d{1,4}$/.test(signs) ? Number(signs) : chineseNumber(signs);
