import { utils, write } from 'xlsx';
import type { TableCell, TableContent } from '#shared/schema/table-content.ts';

export type TableFormat = 'xlsx' | 'csv';

/** Excel takes a text that begins so in a .csv for a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** An apostrophe in front makes Excel keep what follows as text. */
function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With the mark by which Excel knows UTF-8. */
const toCsv = ({ columns, rows }: TableContent): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`);

const NARROWEST = 8;
const WIDEST = 60;

/** A Chinese character is as wide as two narrow letters. */
const widthOf = (cell: TableCell | undefined): number =>
  [...String(cell ?? '')].reduce((width, sign) => width + (sign < '\u0080' ? 1 : 2), 0);

function toXlsx({ columns, rows }: TableContent): Uint8Array<ArrayBuffer> {
  // Every text becomes a cell of text, never a formula, whatever it begins with.
  const sheet = utils.aoa_to_sheet([columns, ...rows]);
  sheet['!cols'] = columns.map((column, c) => {
    const widest = rows.reduce((width, row) => Math.max(width, widthOf(row[c])), widthOf(column));
    return { wch: Math.min(WIDEST, Math.max(NARROWEST, widest + 2)) };
  });
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '数据');
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  return new Uint8Array(bytes);
}

export const writeTable = (content: TableContent, format: TableFormat): Uint8Array<ArrayBuffer> =>
  format === 'csv' ? toCsv(content) : toXlsx(content);
