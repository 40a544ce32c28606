/**
 * First letters of Chinese words as people type them to find a name: 青禾小学 is `qhxx`. No table of characters: the
 * collation by pinyin that every browser has says between which of these a character stands. Of a character with several
 * readings the commonest counts.
 */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
/** An early character of each letter in that order; the very first ones are rare and not where every system puts them. */
const FIRST = '阿八擦搭鹅发嘎哈击咖垃妈拿哦趴七然撒他挖夕压匝';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  const at = [...FIRST].findLastIndex((first) => collator.compare(first, character) <= 0);
  return LETTERS[at] ?? character;
}

export function pinyinInitials(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const initials = Array.from(text, initialOf).join('');
  known.set(text, initials);
  return initials;
}
