import type { CellObject, DenseWorkSheet, Range, WorkBook, WorkSheet } from 'xlsx';
import type { Cell, Grid } from '#shared/schema/grid.ts';

/** Days between the 1900 and the 1904 calendar of spreadsheets. */
const DAYS_1904 = 1462;

const KINDS = { n: 'number', s: 'text', b: 'boolean', e: 'error' } as const;

function toCell(cell: CellObject, is1904: boolean): Cell | undefined {
  const { t, v, w, z } = cell;
  if (t === 'z' || t === 'd' || v === undefined || v instanceof Date) return undefined;
  const format = typeof z === 'string' && z !== 'General' ? z : null;
  const isShifted = is1904 && typeof v === 'number' && format !== null && /[yd]/i.test(format);
  return { kind: KINDS[t], value: isShifted ? v + DAYS_1904 : v, text: w ?? String(v), format };
}

const hiddenOf = (lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] => {
  const hidden: number[] = [];
  lines?.forEach((line, at) => {
    if (line?.hidden === true) hidden.push(at);
  });
  return hidden;
};

/** `dense: true` is how every workbook is parsed here; the type of `Sheets` does not say so. */
const isDense = (sheet: WorkSheet): sheet is DenseWorkSheet => Array.isArray(sheet['!data']);

function toGrid(sheet: DenseWorkSheet, is1904: boolean): Omit<Grid, 'file' | 'sheet' | 'isHidden'> {
  let width = 0;
  const rows = sheet['!data'].map((row) => {
    width = Math.max(width, row.length);
    return row.map((cell) => toCell(cell, is1904));
  });
  const merges: readonly Range[] = sheet['!merges'] ?? [];
  return {
    rows,
    width,
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

/** The sheets of a parsed workbook. Walks the cells there are, never the range a sheet claims. */
export function toGrids(workbook: WorkBook, file: string): Grid[] {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((sheet, index) => {
    const found = workbook.Sheets[sheet];
    if (found === undefined || !isDense(found)) return [];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ file, sheet, isHidden, ...toGrid(found, is1904) }];
  });
}
