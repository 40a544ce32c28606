import type { Line } from './lines.ts';
import type { NumberMark } from './numbering.ts';
import { slicePassage, type Passage } from './text.ts';

/** A numbered place in the plan with the text that belongs to it. */
export interface OutlineNode {
  readonly line: Line;
  readonly mark: NumberMark;
  readonly number: Passage;
  readonly heading: Passage;
  /** Text after a run-in heading, on the same line. */
  readonly runIn: Passage | null;
  /** Paragraphs below, up to the next number. */
  readonly paragraphs: Line[];
  readonly children: OutlineNode[];
}

export interface Outline {
  /** Paragraphs before the first number. */
  readonly preamble: readonly Line[];
  readonly roots: readonly OutlineNode[];
}

const MAX_HEADING = 70;

/** Splits `标题。正文` at its first full stop outside brackets and quotes. */
function splitHeading(line: Line, mark: NumberMark): { heading: Passage; runIn: Passage | null } {
  const rest = slicePassage(line.passage, mark.length);
  const stop = headingEnd(rest.text);
  if (stop === null) return { heading: rest, runIn: null };
  const body = slicePassage(rest, stop + 1);
  return { heading: slicePassage(rest, 0, stop), runIn: body.text === '' ? null : body };
}

/** Index of the sign that ends the heading, or null when the line is heading alone or text alone. */
function headingEnd(text: string): number | null {
  let depth = 0;
  for (let index = 0; index < Math.min(text.length, MAX_HEADING); index += 1) {
    const sign = text.charAt(index);
    if ('(“《[【'.includes(sign)) depth += 1;
    if (')”》]】'.includes(sign)) depth = Math.max(0, depth - 1);
    if (sign === '。') return index;
    if (
      depth === 0 &&
      sign === ':' &&
      !/\d:\d/.test(text.slice(index - 1, index + 2)) &&
      index <= 24 &&
      index < text.length - 1 &&
      !/[,;]/.test(text.slice(0, index))
    )
      return index;
  }
  return null;
}

function toNode(line: Line, mark: NumberMark): OutlineNode {
  const number = slicePassage(line.passage, 0, mark.length);
  return { line, mark, number, ...splitHeading(line, mark), paragraphs: [], children: [] };
}

/** `1、发展基础` first and 二、 next: the automatic number of the first chapter was lost. */
export function isLostChapterNumber(line: Line, lines: readonly Line[]): boolean {
  if (line.mark?.style !== 'ar' || line.mark.ordinal !== 1 || line.text.length > 30 || /。/.test(line.text))
    return false;
  const chapters = lines.filter((other) => other.mark?.style === 'cn');
  return (
    chapters[0]?.mark?.ordinal === 2 &&
    (chapters[0]?.no ?? 0) > line.no &&
    lines.find((other) => other.mark !== null) === line
  );
}

function effectiveMark(line: Line, lines: readonly Line[]): NumberMark | null {
  if (line.mark !== null && isLostChapterNumber(line, lines)) return { ...line.mark, style: 'cn', rank: 4, id: '一' };
  return line.mark;
}

/** 1、 2、（3）: the count goes on in another dress. */
const goesOn = (mark: NumberMark, before: OutlineNode | undefined): boolean =>
  mark.style === 'arParen' &&
  before?.mark.style === 'ar' &&
  before.children.length === 0 &&
  mark.ordinal > 1 &&
  mark.ordinal === before.mark.ordinal + 1;

const asNext = (mark: NumberMark, { mark: before }: OutlineNode): NumberMark => ({
  ...mark,
  style: before.style,
  rank: before.rank,
  id: String(mark.ordinal),
});

/** 一是… lines open a group only when numbered items stand between them. */
function isGroupLine(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next?.mark?.style === 'ar' || next?.mark?.style === 'arParen';
}

/** 表1 主要指标 behind a list of dashes: the table is that of the whole list, not of its last item. */
const isTableCaption = (line: Line, next: Line | undefined): boolean =>
  line.cells === null && line.text.length <= MAX_CAPTION && /^(?:附?表|专栏)\s*\d*/.test(line.text) && hasCells(next);

const MAX_CAPTION = 40;

const hasCells = (line: Line | undefined): boolean => line !== undefined && line.cells !== null;

/** Nests numbered lines by the rank of their numbering style, at whatever depth the plan has. */
export function buildOutline(lines: readonly Line[]): Outline {
  const preamble: Line[] = [];
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  lines.forEach((line, index) => {
    const written = effectiveMark(line, lines);
    const above = open.at(-1);
    const mark = written !== null && above !== undefined && goesOn(written, above) ? asNext(written, above) : written;
    if (mark === null || (mark.style === 'group' && !isGroupLine(lines, index))) {
      while (open.at(-1)?.mark.style === 'dash' && isTableCaption(line, lines[index + 1])) open.pop();
      const current = open.at(-1);
      if (current === undefined) preamble.push(line);
      else current.paragraphs.push(line);
      return;
    }
    while ((open.at(-1)?.mark.rank ?? -1) >= mark.rank) open.pop();
    const node = toNode(line, mark);
    const parent = open.at(-1);
    if (parent === undefined) roots.push(node);
    else parent.children.push(node);
    open.push(node);
  });
  return { preamble, roots };
}
