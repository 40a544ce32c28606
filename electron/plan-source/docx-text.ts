import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { NumberWriter, readNumbering } from './docx-numbering.ts';
import { planSourceError, type PlanSourceError } from './plan-source-error.ts';
import { attributeOf, xmlEvents, type XmlEvent } from './xml-events.ts';

const PARTS = { document: 'word/document.xml', numbering: 'word/numbering.xml', styles: 'word/styles.xml' } as const;
const PART_NAMES: ReadonlySet<string> = new Set(Object.values(PARTS));
/** A plan of 300 pages has some 10 MB of XML; what claims more was made to harm. */
const MAX_PART_BYTES = 40 * 1024 * 1024;

/** Only the three parts are inflated, each no further than the size its header claims and the cap allows. */
function openParts(bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, PlanSourceError> {
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if (!PART_NAMES.has(file.name)) return false;
        if (file.originalSize > MAX_PART_BYTES) isTooLarge = true;
        return !isTooLarge;
      },
    });
    if (isTooLarge)
      return fail(planSourceError('tooLarge', '这个 Word 文件解开后超过 40 MB，不像一份计划，没有读取。'));
    return ok(parts);
  } catch {
    return fail(planSourceError('damaged', '这个 Word 文件已损坏：需要一个完整的 .docx 文件，压缩包打不开。'));
  }
}

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
  const decode = (name: string): string => new TextDecoder().decode(opened.value[name] ?? new Uint8Array());
  const document = decode(PARTS.document);
  if (document === '')
    return fail(planSourceError('damaged', '这个文件不是 Word 文档：压缩包里没有正文（word/document.xml）。'));
  const numbering = readNumbering(decode(PARTS.numbering), decode(PARTS.styles));
  const writer = new DocumentWriter(new NumberWriter(numbering), numbering.styles);
  for (const event of xmlEvents(document)) writer.take(event);
  return ok(writer.text);
}
