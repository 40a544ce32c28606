/** What Windows, the strictest of the systems we run on, takes in no file name. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001F\u007F<>:"/\\|?*]/g;
/** Names of devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** Leaves room for the ending and a folder: names are limited to 255 bytes, and a Chinese character has three. */
const MOST_CHARACTERS = 60;

/** A file name that every system takes and that leads nowhere else, made of any text; `ending` without the dot. */
export function safeFileName(text: string, ending: string): string {
  const plain = [...text.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ')].slice(0, MOST_CHARACTERS).join('');
  const trimmed = plain.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');
  const name = trimmed === '' ? '未命名' : RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
  return `${name}.${ending}`;
}
