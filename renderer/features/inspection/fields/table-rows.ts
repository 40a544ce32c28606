import type { Column } from '#shared/schema/answer-form.ts';

/** The rows of a table that is being typed: each has a cell for every column, blank ones among them. */
export type Rows = readonly (readonly string[])[];
export type Cell = { readonly row: number; readonly column: number };

/** As many as a value may hold. */
export const MOST_ROWS = 500;
export const MOST_CHARACTERS = 2_000;

const blankRow = (columns: number): readonly string[] => Array.from({ length: columns }, () => '');
export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** What is shown: the rows there are, then blank ones, so that there is always one to type into. */
export function shownRows(rows: Rows, { columns, least }: { readonly columns: number; readonly least: number }): Rows {
  const wanted = Math.min(MOST_ROWS, Math.max(least, rows.length + 1));
  return [
    ...rows.map((row) => blankRow(columns).map((_, at) => row[at] ?? '')),
    ...Array.from({ length: Math.max(0, wanted - rows.length) }, () => blankRow(columns)),
  ];
}

/** What is stored: without the blank rows at the end. Those in between were left blank on purpose. */
export const writtenPart = (rows: Rows): Rows => rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);

export const withCell = (rows: Rows, { row, column }: Cell, text: string): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells));

export const withoutRow = (rows: Rows, row: number): Rows => rows.filter((_, at) => at !== row);

export type Pasted = {
  readonly rows: Rows;
  /** Cells with something in them that found no place. */
  readonly left: number;
};

/** Puts a grid of cells into the table from a cell on, with new rows where it has too few. */
export function pasteInto(rows: Rows, at: Cell, grid: Rows): Pasted {
  const columns = rows[0]?.length ?? 0;
  const height = Math.min(MOST_ROWS, Math.max(rows.length, at.row + grid.length));
  const all = [...rows, ...Array.from({ length: height - rows.length }, () => blankRow(columns))];
  const pasted = all.map((cells, row) =>
    cells.map((cell, column) => {
      const found = grid[row - at.row]?.[column - at.column];
      return found === undefined ? cell : found.slice(0, MOST_CHARACTERS);
    }),
  );
  const hasPlace = (row: number, column: number): boolean => at.row + row < height && at.column + column < columns;
  const left = grid.flatMap((cells, row) => cells.filter((cell, column) => cell !== '' && !hasPlace(row, column)));
  return { rows: pasted, left: left.length };
}

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around a cell that
 * holds either. A cell of ours is one line.
 */
export function readGrid(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
  )) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    if (end !== '' || cell !== '') rows.at(-1)?.push(cell.replaceAll(/\s+/g, ' ').trim());
    if (end !== '' && end !== '\t') rows.push([]);
  }
  return rows.filter((row, at) => row.length > 0 || at < rows.length - 1);
}

/** Of each column, the least number of characters it should have room for. */
export const widthOf = ({ content, label }: Column): number =>
  Math.max(content === 'number' ? 6 : 12, label.length * 2);
