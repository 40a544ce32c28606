import { bulletMark, readDotlessMark, readMark, type NumberMark } from './numbering.ts';
import { compact, joinPassages, slicePassage, type Passage } from './text.ts';
import { UNIT_PATTERN } from './units.ts';

/** One paragraph: usually one line of the source, several where a converter wrapped it. */
export interface Line {
  readonly no: number;
  readonly lastNo: number;
  readonly passage: Passage;
  readonly text: string;
  readonly mark: NumberMark | null;
  /** True when the line began with space in the source. */
  readonly indented: boolean;
  /** Cells of a table row (tabs or Markdown bars), else null. */
  readonly cells: readonly Passage[] | null;
}

interface RawLine {
  readonly no: number;
  readonly start: number;
  readonly end: number;
}

function rawLines(folded: string): RawLine[] {
  const lines: RawLine[] = [];
  const breaks = /\r\n|[\n\r\f\u2028\u2029]/g;
  let start = 0;
  for (let match = breaks.exec(folded); match !== null; match = breaks.exec(folded)) {
    lines.push({ no: lines.length + 1, start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ no: lines.length + 1, start, end: folded.length });
  return lines;
}

/** Bullets of web pages and the hashes and quote bars of Markdown are no part of the line. */
const DECORATION = /^(?:#{1,6}(?=\D|\d)|>|·|-(?=[^-\d]))+/;

const SPACED = /^\s*\d+(?:\.\d+)+\s/;

const BULLET = /^(?:·|-(?=[^-\d]))/;

/** Bullets right below a bare heading of the upper levels, two of them or more, are the items of that heading. */
function markBullets(lines: readonly Line[], bullets: ReadonlySet<number>): Line[] {
  let above: NumberMark | null = null;
  return lines.map((line, index) => {
    const isItem = line.mark === null && bullets.has(line.no);
    if (!isItem) {
      above = null;
      const isHeading = line.mark !== null && line.text.length <= 40 && !/[。;:]/.test(line.text);
      const next = lines.slice(index + 1, index + 3);
      if (isHeading && next.length === 2 && next.every((each) => bullets.has(each.no))) above = line.mark;
      return line;
    }
    return above === null ? line : { ...line, mark: bulletMark(above) };
  });
}

const MARKDOWN_RULE = /^\|?[\s:|-]+\|[\s:|-]*$/;

/** A heading, a tab and a page number: a line of a table of contents. */
function isTocRow(cells: readonly Passage[]): boolean {
  const written = cells.filter((cell) => cell.text !== '');
  return written.length === 2 && /^\d{1,3}$/.test(written[1]?.text ?? '') && readMark(written[0]?.text ?? '') !== null;
}

const GAP = / {2,}/;
const MIN_COLUMNS = 3;
const MIN_ROWS = 3;

const columnsOf = (folded: string, { start, end }: RawLine): number =>
  folded.slice(start, end).trim().split(GAP).length;

/** Lines of tables drawn with spaces: three rows or more, one below the other, with as many columns each. */
function spacedTables(folded: string, lines: readonly RawLine[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let run: RawLine[] = [];
  const close = (): void => {
    if (run.length >= MIN_ROWS) for (const line of run) rows.add(line.no);
    run = [];
  };
  for (const line of lines) {
    if (folded.slice(line.start, line.end).trim() === '') continue;
    const columns = columnsOf(folded, line);
    const last = run.at(-1);
    if (columns < MIN_COLUMNS || (last !== undefined && columnsOf(folded, last) !== columns)) close();
    if (columns >= MIN_COLUMNS) run.push(line);
  }
  close();
  return rows;
}

function cut(folded: string, raw: RawLine, separator: RegExp): Passage[] {
  const cells: Passage[] = [];
  let start = raw.start;
  for (const match of folded.slice(raw.start, raw.end).matchAll(new RegExp(separator, 'g'))) {
    cells.push(compact(folded, { start, end: raw.start + match.index }));
    start = raw.start + match.index + match[0].length;
  }
  cells.push(compact(folded, { start, end: raw.end }));
  return cells;
}

function cellsOf(folded: string, raw: RawLine, isSpaced: boolean): Passage[] | null {
  const text = folded.slice(raw.start, raw.end);
  if (isSpaced) return cut(folded, raw, GAP).filter((cell) => cell.text !== '');
  const isBarred = !text.includes('\t') && /\|.*\|/.test(text);
  if ((!isBarred && !text.includes('\t')) || MARKDOWN_RULE.test(text)) return null;
  const cells = cut(folded, raw, isBarred ? /\|/ : /\t/);
  const filled = isBarred && /^\s*\|.*\|\s*$/.test(text) ? cells.slice(1, -1) : cells;
  if (isTocRow(filled)) return null;
  return filled.filter((cell) => cell.text !== '').length >= 2 ? filled : null;
}

/** Width at which the file was wrapped, or null when its lines are paragraphs. */
function wrapWidth(lengths: readonly number[], endings: readonly boolean[]): number | null {
  if (lengths.length < 12) return null;
  const sorted = lengths.toSorted((left, right) => left - right);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (width < 18 || width > 60 || (sorted.at(-1) ?? 0) > width + 6) return null;
  const open = lengths.filter((length, index) => length >= width - 4 && endings[index] === false).length;
  return open >= lengths.length * 0.35 ? width : null;
}

const ENDS_SENTENCE = /[。;:!?]$/;

function joinWrapped(lines: readonly Line[]): Line[] {
  const width = wrapWidth(
    lines.map((line) => line.text.length),
    lines.map((line) => ENDS_SENTENCE.test(line.text)),
  );
  if (width === null) return [...lines];
  const lengths = new Map(lines.map((line) => [line.no, line.text.length]));
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const lastLength = before === undefined ? 0 : (lengths.get(before.lastNo) ?? 0);
    const continues =
      before !== undefined &&
      line.mark === null &&
      line.cells === null &&
      before.cells === null &&
      line.no === before.lastNo + 1 &&
      lastLength >= width - 4 &&
      !(line.indented && ENDS_SENTENCE.test(before.text));
    if (!continues) joined.push(line);
    else joined[joined.length - 1] = joinLines(before, line);
  }
  return joined;
}

function joinLines(upper: Line, lower: Line): Line {
  const passage = joinPassages([upper.passage, lower.passage]);
  return { ...upper, passage, text: passage.text, lastNo: lower.lastNo };
}

/** 巩固率达到99. above 5%以上, 不低于 above 90%: the line ends inside a number or right before it. */
const ENDS_IN_FIGURE =
  /[\u4e00-\u9fff](?:\d+\.|[零一二三四五六七八九十百]点)$|(?:达到?|低于|少于|超过|高于|控制在|至少|提高到|降至)\d*$/;
const GOES_ON = new RegExp(`^(?:\\.?\\d|[零一二三四五六七八九])[\\d.]*(?:%|${UNIT_PATTERN})`);

function joinBrokenFigures(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const continues =
      before?.cells === null &&
      line.cells === null &&
      line.mark === null &&
      line.no - before.lastNo <= 2 &&
      ENDS_IN_FIGURE.test(before.text) &&
      GOES_ON.test(line.text);
    if (continues) joined[joined.length - 1] = joinLines(before, line);
    else joined.push(line);
  }
  return joined;
}

/** Non-blank paragraphs of the folded text, each with its item number. */
export function readLines(folded: string): Line[] {
  const lines: Line[] = [];
  const bullets = new Set<number>();
  let lastAr = 0;
  const raws = rawLines(folded);
  const spaced = spacedTables(folded, raws);
  for (const raw of raws) {
    const all = compact(folded, raw);
    const decoration = DECORATION.exec(all.text)?.[0].length ?? 0;
    const passage = decoration === 0 ? all : slicePassage(all, decoration);
    if (passage.text === '' || /^[-=_·|]+$/.test(passage.text) || /^-?\d{1,3}-?$/.test(passage.text)) continue;
    const cells = cellsOf(folded, raw, spaced.has(raw.no));
    const mark =
      cells === null
        ? (readMark(passage.text, SPACED.test(folded.slice(raw.start, raw.end))) ??
          readDotlessMark(passage.text, lastAr + 1))
        : null;
    if (BULLET.test(all.text)) bullets.add(raw.no);
    if (mark?.style === 'ar') lastAr = mark.ordinal;
    lines.push({
      no: raw.no,
      lastNo: raw.no,
      passage,
      text: passage.text,
      mark,
      indented: /\s/.test(folded.charAt(raw.start)),
      cells,
    });
  }
  return markBullets(joinBrokenFigures(joinWrapped(lines)), bullets);
}
