/** A minimal reader for the XML inside office files: tags and text in order. No entities but the five of XML, no DTD. */
export interface XmlEvent {
  readonly kind: 'open' | 'close' | 'text';
  /** Tag name with its prefix, or the text. */
  readonly value: string;
  readonly attributes: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|\w{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Yields the events of a document; self-closing tags open and close. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const tags = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)([^>]*?)(\/?)>/g;
  let from = 0;
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    if (match.index > from) yield { kind: 'text', value: decodeEntities(xml.slice(from, match.index)), attributes: '' };
    from = match.index + match[0].length;
    const [, slash, name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    if (slash === '') yield { kind: 'open', value: name, attributes };
    if (slash === '/' || selfClosing === '/') yield { kind: 'close', value: name, attributes: '' };
  }
}

/** Value of an attribute, by its name with prefix. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeEntities(value);
}
