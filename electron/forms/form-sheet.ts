import { type CellObject, utils, type WorkSheet } from 'xlsx';

/** A cell of a form; `value` of a formula is what it comes to, for programs that do not recalculate. */
export type FormCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number; readonly decimals: number };

/** Lines of a form from the top; `bare` lines (title, notes) stand outside the ruled table. */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly FormRow[];
  /** In characters of a narrow letter; a Chinese character is two. */
  readonly columnWidths: readonly number[];
  /** A1 ranges. */
  readonly merges: readonly string[];
}

export interface FormRow {
  readonly kind: 'bare' | 'table';
  readonly cells: readonly (FormCell | null)[];
}

export const text = (value: string): FormCell => ({ kind: 'text', text: value });
export const number = (value: number, decimals: number): FormCell => ({ kind: 'number', value, decimals });

/** A number where there is one, and the words for its absence where there is not. */
export const numberOr = (value: number | null, decimals: number, absent: string): FormCell =>
  value === null ? text(absent) : number(value, decimals);

export const bare = (...lines: readonly string[]): FormRow => ({ kind: 'bare', cells: lines.map(text) });
export const table = (...cells: readonly (FormCell | string | null)[]): FormRow => ({
  kind: 'table',
  cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)),
});

export const yesNo = (met: boolean | null): string => (met === null ? '无法判断' : met ? '是' : '否');

/** Texts of the table get a number format of their own, so that `print-layout.ts` can tell them from bare lines. */
const TEXT_FORMAT = '@';

const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

function toCell(cell: FormCell | null, kind: FormRow['kind']): CellObject {
  const format = kind === 'table' ? { z: TEXT_FORMAT } : {};
  if (cell === null) return { t: 's', v: '', ...format };
  switch (cell.kind) {
    case 'text':
      return { t: 's', v: cell.text, ...format };
    case 'number':
      return { t: 'n', v: cell.value, z: numberFormat(cell.decimals) };
    case 'formula':
      return { t: 'n', v: cell.value, f: cell.formula, z: numberFormat(cell.decimals) };
  }
}

const POINTS_A_LINE = 14;
const POINTS_AROUND = 6;

/** A Chinese character or sign is as wide as two narrow letters. */
const widthOf = (line: string): number =>
  [...line].reduce((width, sign) => width + (/[\u0020-\u007e]/.test(sign) ? 1 : 2), 0);

/** How many lines the fullest cell of a table row wraps into; nothing else makes a row high enough for its text. */
function linesOf({ kind, cells }: FormRow, columnWidths: readonly number[]): number {
  if (kind === 'bare') return 1;
  const lines = cells.map((cell, c) =>
    cell?.kind === 'text' ? Math.ceil(widthOf(cell.text) / ((columnWidths[c] ?? 10) - 1)) : 1,
  );
  return Math.max(1, ...lines);
}

export function toWorksheet({ rows, columnWidths, merges }: FormSheet): WorkSheet {
  const width = Math.max(columnWidths.length, ...rows.map(({ cells }) => cells.length));
  const sheet: WorkSheet = {};
  for (const [r, { kind, cells }] of rows.entries()) {
    const count = kind === 'table' ? width : cells.length;
    for (let c = 0; c < count; c++) sheet[utils.encode_cell({ r, c })] = toCell(cells[c] ?? null, kind);
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  sheet['!cols'] = columnWidths.map((wch) => ({ wch }));
  sheet['!rows'] = rows.map((row) => ({ hpt: POINTS_A_LINE * linesOf(row, columnWidths) + POINTS_AROUND }));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  return sheet;
}
