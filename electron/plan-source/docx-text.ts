import { fail, ok, type Result } from '#shared/util/result.ts';
import { listEntries, unpack, type ZipLimits } from '../files/zip.ts';
import { NumberWriter, readNumbering } from './docx-numbering.ts';
import { planSourceError, type PlanSourceError } from './plan-source-error.ts';
import { attributeOf, xmlEvents, type XmlEvent } from './xml-events.ts';

const PARTS = { document: 'word/document.xml', numbering: 'word/numbering.xml', styles: 'word/styles.xml' } as const;
const PART_NAMES: ReadonlySet<string> = new Set(Object.values(PARTS));
const MB = 1024 * 1024;

/** A plan of 300 pages has some 10 MB of XML; what claims more was made to harm. */
const LIMITS: ZipLimits = {
  // Every picture is an entry.
  zipEntries: 5_000,
  unpackedBytes: 40 * MB,
  // The pages of a table that repeats itself pack to a hundredth and less; the size alone decides.
  unpackRatio: Infinity,
  ratioFreeBytes: 0,
};

/** Only the three parts are inflated. */
function openParts(bytes: Uint8Array): Result<ReadonlyMap<string, Buffer>, PlanSourceError> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(zip, LIMITS);
  if (!entries.ok) return damaged(entries.error.detail);
  const wanted = entries.value.filter(({ name }) => PART_NAMES.has(name));
  if (wanted.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > LIMITS.unpackedBytes)
    return fail(planSourceError('tooLarge', '这个 Word 文件解开后超过 40 MB，不像一份计划，没有读取。'));
  const parts = unpack(zip, wanted, LIMITS);
  if (!parts.ok) return damaged(parts.error.detail);
  return ok(new Map(parts.value.map(({ name, content }) => [name, content])));
}

const damaged = (detail: string): Result<never, PlanSourceError> =>
  fail(
    planSourceError(
      'damaged',
      `这个 Word 文件已损坏（${detail}）：需要一个完整的 .docx 文件。请重新取得，或用 Word、WPS 打开后另存再试。`,
    ),
  );

/** Tags whose text is no text of the document: deletions, field codes, the fallback copy of a text box. */
const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:moveFrom']);

interface OpenParagraph {
  text: string;
  numId: string | null;
  level: number;
  style: string | null;
}

/** Walks document.xml once: a line a paragraph, a line with tabs a table row. */
class DocumentWriter {
  readonly #lines: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Cells of the rows that are open, outermost first. */
  readonly #rows: string[][] = [];
  readonly #numbers: NumberWriter;
  readonly #styles: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
  #skipping = 0;
  #inText = false;

  constructor(numbers: NumberWriter, styles: ReadonlyMap<string, { readonly numId: string; readonly level: number }>) {
    this.#numbers = numbers;
    this.#styles = styles;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  take(event: XmlEvent): void {
    if (SKIPPED.has(event.value) && event.kind !== 'text') this.#skipping += event.kind === 'open' ? 1 : -1;
    if (this.#skipping > 0) return;
    if (event.kind === 'text') this.#addText(event.value);
    else if (event.kind === 'open') this.#open(event);
    else this.#close(event.value);
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inText && paragraph !== undefined) paragraph.text += text;
  }

  #open(event: XmlEvent): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attributeOf(event.attributes, 'w:val');
    switch (event.value) {
      case 'w:p':
        this.#paragraphs.push({ text: '', numId: null, level: 0, style: null });
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
        if (paragraph !== undefined) paragraph.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        if (paragraph !== undefined) paragraph.text += '\n';
        break;
      case 'w:noBreakHyphen':
        if (paragraph !== undefined) paragraph.text += '-';
        break;
      case 'w:numId':
        if (paragraph !== undefined) paragraph.numId = value;
        break;
      case 'w:ilvl':
        if (paragraph !== undefined) paragraph.level = Number(value) || 0;
        break;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = value;
        break;
      case 'w:tr':
        this.#rows.push([]);
        break;
      case 'w:tc':
        this.#rows.at(-1)?.push('');
        break;
      default:
    }
  }

  #close(name: string): void {
    if (name === 'w:t') this.#inText = false;
    if (name === 'w:p') this.#closeParagraph();
    if (name === 'w:tr') this.#closeRow();
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const styled = paragraph.style === null ? undefined : this.#styles.get(paragraph.style);
    const numId = paragraph.numId ?? styled?.numId ?? null;
    const level = paragraph.numId === null ? (styled?.level ?? 0) : paragraph.level;
    const isNumbered = numId !== null && numId !== '0' && paragraph.text.trim() !== '';
    this.#write((isNumbered ? this.#numbers.next(numId, level) : '') + paragraph.text);
  }

  #write(text: string): void {
    const row = this.#rows.at(-1);
    if (row === undefined) this.#lines.push(text);
    else
      row[Math.max(0, row.length - 1)] = [row.at(-1) ?? '', text]
        .filter((part) => part !== '')
        .join(row.length === 1 ? '\n' : ' ');
  }

  /** A row of one cell frames running text; others become cells between tabs. */
  #closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const text = row.length === 1 ? (row[0] ?? '') : row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
    this.#write(text);
  }
}

/** Text of a .docx file with automatic numbers written out and tables as lines of cells. */
export function docxText(bytes: Uint8Array): Result<string, PlanSourceError> {
  const opened = openParts(bytes);
  if (!opened.ok) return opened;
  const decode = (name: string): string => new TextDecoder().decode(opened.value.get(name));
  const document = decode(PARTS.document);
  if (document === '')
    return fail(planSourceError('damaged', '这个文件不是 Word 文档：压缩包里没有正文（word/document.xml）。'));
  const numbering = readNumbering(decode(PARTS.numbering), decode(PARTS.styles));
  const writer = new DocumentWriter(new NumberWriter(numbering), numbering.styles);
  for (const event of xmlEvents(document)) writer.take(event);
  return ok(writer.text);
}
