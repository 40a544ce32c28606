/**
 * Appends objects to a finished PDF and leaves every byte of it as it was, so that what an earlier signature covers
 * stays covered. For files with a classic cross-reference table, which is what our own writer makes.
 */

export type PdfTail = {
  readonly objectCount: number;
  readonly catalog: number;
  /** The trailer's entries that a later trailer repeats, as text. */
  readonly identity: string;
  readonly xrefAt: number;
  readonly offsets: readonly number[];
};

export function readTail(pdf: Buffer): PdfTail {
  const text = pdf.toString('latin1', Math.max(0, pdf.length - 2048));
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const [, entries = '', xrefAt = ''] = trailer ?? [];
  const objectCount = Number(/\/Size (\d+)/.exec(entries)?.[1]);
  const catalog = Number(/\/Root (\d+) 0 R/.exec(entries)?.[1]);
  if (trailer === null || !(objectCount > 0) || !(catalog > 0))
    throw new Error(`expected a PDF that ends in a classic trailer, found ${JSON.stringify(text.slice(-200))}`);
  const identity = entries.replaceAll(/\/(Size|Prev) \d+/g, '').trim();
  return { objectCount, catalog, identity, xrefAt: Number(xrefAt), offsets: readOffsets(pdf, Number(xrefAt)) };
}

/** Entries are 20 bytes each, from object 0 on. */
function readOffsets(pdf: Buffer, xrefAt: number): number[] {
  const [head = '', count = '0'] = /^xref\s+0 (\d+)\s*\n/.exec(pdf.toString('latin1', xrefAt, xrefAt + 40)) ?? [];
  const table = pdf.toString('latin1', xrefAt + head.length, xrefAt + head.length + Number(count) * 20);
  return Array.from({ length: Number(count) }, (_, object) => Number(table.slice(object * 20, object * 20 + 10)));
}

/** The text of an object that is a dictionary, from `<<` to `>>`. */
export function dictionaryOf(pdf: Buffer, { offsets }: PdfTail, object: number): string {
  const at = offsets[object] ?? 0;
  const end = pdf.indexOf('endobj', at);
  const found = /^\d+ 0 obj\s*(<<[\s\S]*>>)\s*$/.exec(pdf.toString('latin1', at, end));
  if (found?.[1] === undefined) throw new Error(`expected object ${object} to be a dictionary`);
  return found[1];
}

/** A dictionary with one entry more. */
export const withEntry = (dictionary: string, entry: string): string => dictionary.replace(/>>\s*$/, `${entry}\n>>`);

/** `objects`: the whole text of each new or changed object, by its number. */
export function appendObjects(pdf: Buffer, tail: PdfTail, objects: ReadonlyMap<number, string>): Buffer {
  const parts: Buffer[] = [pdf];
  let at = pdf.length;
  const add = (text: string): void => {
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    at += bytes.length;
  };
  const table: string[] = [];
  for (const [object, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    table.push(`${object} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    add(`${object} 0 obj\n${body}\nendobj\n`);
  }
  const xrefAt = at;
  const size = Math.max(tail.objectCount, ...[...objects.keys()].map((object) => object + 1));
  add(`xref\n${table.join('')}trailer\n<<\n/Size ${size}\n${tail.identity}\n/Prev ${tail.xrefAt}\n>>\n`);
  add(`startxref\n${xrefAt}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Text as PDF writes it outside ASCII: UTF-16 with its mark, in hex. */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** `D:20261122104207Z` */
export const dateString = (iso: string): string => `(D:${iso.slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
