import type { Cell, Grid } from '#shared/schema/grid.ts';
import type { FigureSource } from '#shared/schema/school-facts.ts';
import { cellName } from './cell-name.ts';
import type { CellRef } from '#shared/schema/workbook-reading.ts';

/** A grid in which every cell of a merged range answers with what its first cell holds. */
export interface SheetView {
  readonly grid: Grid;
  readonly height: number;
  at(row: number, column: number): Cell | undefined;
  /** Trimmed text, '' where nothing is written. */
  text(row: number, column: number): string;
  ref(row: number, column: number): CellRef;
  /** The cell as the source of a figure: where it is (of a merged range, its first cell), and what stands there. */
  source(row: number, column: number): FigureSource;
  /** Right end of the merged range a cell belongs to; its own column when it belongs to none. */
  mergedTo(row: number, column: number): number;
  /** Lower end of the merged range a cell belongs to; its own row when it belongs to none. */
  mergedDownTo(row: number, column: number): number;
  /** Whether the cell belongs to a merged range that begins in a row above: it repeats what stands there. */
  isCarriedDown(row: number, column: number): boolean;
}

/** Far above all real headings and titles of a sheet; what is merged beyond that is decoration, read as its first cell only. */
const MOST_MERGED_CELLS = 100_000;

const COLUMNS = 16_384;

interface Origin {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
}

function originsOf(grid: Grid): ReadonlyMap<number, Origin> {
  const origins = new Map<number, Origin>();
  let cells = 0;
  for (const { top, left, bottom, right } of grid.merges) {
    const size = (bottom - top + 1) * (right - left + 1);
    if (cells + size > MOST_MERGED_CELLS) continue;
    cells += size;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        origins.set(row * COLUMNS + column, { row: top, column: left, right, bottom });
  }
  return origins;
}

/** Where in the user's own sheet a cell of a view stands: zero-based row and column. */
export type Place = (row: number, column: number) => readonly [row: number, column: number];

/** `place`: for a grid that is part of a sheet, or a sheet turned round. */
export function viewOf(grid: Grid, place?: Place): SheetView {
  const nameOf = place === undefined ? cellName : (row: number, column: number) => cellName(...place(row, column));
  const origins = originsOf(grid);
  const { file, sheet } = grid;
  const plainAt = (row: number, column: number): Cell | undefined => grid.rows[row]?.[column];
  const at =
    origins.size === 0
      ? plainAt
      : (row: number, column: number): Cell | undefined => {
          const origin = origins.get(row * COLUMNS + column);
          return origin === undefined ? plainAt(row, column) : plainAt(origin.row, origin.column);
        };
  const originName = (row: number, column: number): string => {
    const origin = origins.get(row * COLUMNS + column);
    return nameOf(origin?.row ?? row, origin?.column ?? column);
  };
  return {
    grid,
    height: grid.rows.length,
    at,
    text: (row, column) => at(row, column)?.text.trim() ?? '',
    ref: (row, column) => ({ file, sheet, cell: nameOf(row, column) }),
    source: (row, column) => ({
      file,
      sheet,
      cell: originName(row, column),
      text: at(row, column)?.text ?? '',
    }),
    mergedTo: (row, column) => origins.get(row * COLUMNS + column)?.right ?? column,
    mergedDownTo: (row, column) => origins.get(row * COLUMNS + column)?.bottom ?? row,
    isCarriedDown: (row, column) => (origins.get(row * COLUMNS + column)?.row ?? row) < row,
  };
}

/** Where the distinct non-blank texts of a row begin, in order, a merged text once. */
function* columnsWithText(view: SheetView, row: number): Generator<number> {
  for (let column = 0; column < view.grid.width; column = view.mergedTo(row, column) + 1)
    if (view.text(row, column) !== '') yield column;
}

/** The distinct non-blank texts of a row, in order, a merged text once. */
export const textsOf = (view: SheetView, row: number): string[] =>
  [...columnsWithText(view, row)].map((column) => view.text(row, column));

/** The same, with where they stand and without those that merged cells of the rows above carry down. */
export const ownCellsOf = (
  view: SheetView,
  row: number,
): readonly { readonly column: number; readonly text: string }[] =>
  [...columnsWithText(view, row)]
    .filter((column) => !view.isCarriedDown(row, column))
    .map((column) => ({ column, text: view.text(row, column) }));

export const isBlankRow = (view: SheetView, row: number): boolean => {
  const cells = view.grid.rows[row];
  return cells === undefined || cells.every((cell) => cell === undefined || cell.text.trim() === '');
};
