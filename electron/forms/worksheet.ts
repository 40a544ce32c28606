import { type CellObject, utils, type WorkSheet } from 'xlsx';
import { type FormCell, type FormRow, type FormSheet, widthOf } from './form-sheet.ts';

/** Texts of the table get a number format of their own, so that `print-layout.ts` can tell them from bare lines. */
const TEXT_FORMAT = '@';
/** Shows the text as it is, like `@`, and marks the cell for `print-layout.ts`. */
export const ABSENT_FORMAT = ';;;@';

const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

function toCell(cell: FormCell | null, kind: FormRow['kind']): CellObject {
  const format = kind === 'bare' ? {} : { z: TEXT_FORMAT };
  if (cell === null) return { t: 's', v: '', ...format };
  switch (cell.kind) {
    case 'text':
      return { t: 's', v: cell.text, ...format };
    case 'absent':
      return { t: 's', v: cell.text, z: ABSENT_FORMAT };
    case 'number':
      return { t: 'n', v: cell.value, z: numberFormat(cell.decimals) };
    case 'formula':
      return { t: 'n', v: cell.value, f: cell.formula, z: numberFormat(cell.decimals) };
  }
}

const POINTS_A_LINE = 14;
const POINTS_AROUND = 6;

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
    const count = kind === 'bare' ? cells.length : width;
    for (let c = 0; c < count; c++) sheet[utils.encode_cell({ r, c })] = toCell(cells[c] ?? null, kind);
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  sheet['!cols'] = columnWidths.map((wch) => ({ wch }));
  sheet['!rows'] = rows.map((row) => ({ hpt: POINTS_A_LINE * linesOf(row, columnWidths) + POINTS_AROUND }));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  return sheet;
}
