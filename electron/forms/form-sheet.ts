import { utils } from 'xlsx';
import { printed } from '#shared/domain/indicators/printed-text.ts';

/**
 * What a form says, before it becomes a sheet of a workbook or pages of a PDF: both are written from this. `value` of a
 * formula is what it comes to, for programs that do not recalculate. `absent`: what nobody reported, in words, marked.
 */
export type FormCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number; readonly decimals: number };

export interface FormSheet {
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** From the top: bare title lines, the head, the table, bare notes. */
  readonly rows: readonly FormRow[];
  /** In characters of a narrow letter; a Chinese character is two. */
  readonly columnWidths: readonly number[];
  /** A1 ranges. */
  readonly merges: readonly string[];
  /** Rows, from 0, that each begin a table of its own; on paper every one has its own page. */
  readonly blocks?: readonly number[];
}

/** `bare` lines (title, notes) stand outside the ruled table; `head` lines are repeated on every page. */
export interface FormRow {
  readonly kind: 'bare' | 'head' | 'table';
  readonly cells: readonly (FormCell | null)[];
}

/** Forms that are handed on together. */
export interface FormBook {
  readonly title: string;
  /** Made from the invented schools that ship with the app. */
  readonly isSample: boolean;
  readonly forms: readonly FormSheet[];
  /** What the formulas of a workbook refer to; not printed. */
  readonly rawFigures: readonly FormSheet[];
  /** Where the figures come from, what they are judged by, and when; at the foot of every page. */
  readonly footer: string;
}

export const text = (value: string): FormCell => ({ kind: 'text', text: value });
export const absent = (value: string): FormCell => ({ kind: 'absent', text: value });
export const number = (value: number, decimals: number): FormCell => ({ kind: 'number', value, decimals });

/** A number where there is one, and the words for its absence where there is not. */
export const numberOr = (value: number | null, decimals: number, words: string): FormCell =>
  value === null ? absent(words) : number(value, decimals);

type Cells = readonly (FormCell | string | null)[];

const toCells = (cells: Cells): FormRow['cells'] => cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell));

export const bare = (line: string): FormRow => ({ kind: 'bare', cells: [text(line)] });
export const head = (...cells: Cells): FormRow => ({ kind: 'head', cells: toCells(cells) });
export const table = (...cells: Cells): FormRow => ({ kind: 'table', cells: toCells(cells) });

export const yesNo = (met: boolean | null): FormCell => (met === null ? absent('无法判断') : text(met ? '是' : '否'));

/** A cell as it is printed. */
export const cellText = (cell: FormCell): string =>
  cell.kind === 'text' || cell.kind === 'absent' ? cell.text : printed(cell.value, cell.decimals);

/** A Chinese character or sign is as wide as two narrow letters. */
export const widthOf = (line: string): number =>
  [...line].reduce((width, sign) => width + (/[\u0020-\u007e]/.test(sign) ? 1 : 2), 0);

export type Span = { readonly colSpan: number; readonly rowSpan: number };

/** Where merged cells begin and how far they go, and what they cover; by row and column from 0. */
export function spansOf({ merges }: Pick<FormSheet, 'merges'>): ReadonlyMap<string, Span | 'covered'> {
  const spans = new Map<string, Span | 'covered'>();
  for (const { s: from, e: to } of merges.map((range) => utils.decode_range(range))) {
    for (let r = from.r; r <= to.r; r++) for (let c = from.c; c <= to.c; c++) spans.set(`${r},${c}`, 'covered');
    spans.set(`${from.r},${from.c}`, { colSpan: to.c - from.c + 1, rowSpan: to.r - from.r + 1 });
  }
  return spans;
}

/** Whether a text of the table is read as a sentence and begins at the left: a whole line, or in a column with long ones. */
export function sentenceFinder(form: FormSheet): (row: number, column: number) => boolean {
  const spans = spansOf(form);
  const wordy = new Set<number>();
  const isWhole = (r: number, c: number): boolean => {
    const span = spans.get(`${r},${c}`);
    return typeof span === 'object' && span.colSpan === form.columnWidths.length;
  };
  for (const [r, { kind, cells }] of form.rows.entries())
    for (const [c, cell] of cells.entries())
      if (kind === 'table' && cell !== null && !spans.has(`${r},${c}`) && isLong(cell, form.columnWidths[c]))
        wordy.add(c);
  return (r, c) => form.rows[r]?.kind === 'table' && (isWhole(r, c) || (wordy.has(c) && !spans.has(`${r},${c}`)));
}

const isLong = (cell: FormCell, width = 0): boolean => widthOf(cellText(cell)) > width;
