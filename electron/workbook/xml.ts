/** Just enough of XML to patch the parts of a workbook without touching what is not meant. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For use between tags and in attributes; what XML cannot carry at all is left out. */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- the characters XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (it) => ENTITIES[it] ?? it);

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export const unescapeXml = (text: string): string => text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, unescapeEntity);

function unescapeEntity(whole: string, entity: string): string {
  if (/^#x/i.test(entity)) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return NAMED.get(entity) ?? whole;
}

/** The value of an attribute in a start tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The start tags of an element, with any prefix. */
export const listTags = (xml: string, element: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`, 'g')) ?? [];

/** Puts text in front of the end of an element; unchanged where there is no such element. */
export const insertAtEnd = (xml: string, element: string, text: string): string =>
  xml.replace(new RegExp(`</(?:\\w+:)?${element}>`), (end) => text + end);
