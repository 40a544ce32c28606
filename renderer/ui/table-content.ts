import type { TableCell, TableContent } from '#shared/schema/table-content.ts';

/** A column of a saved table: its heading, and what of a line stands in it. */
export type ContentColumn<T> = readonly [title: string, cell: (line: T) => TableCell];

/** Lines as a table for other programs; numbers are given as numbers. */
export const tableContent = <T>(lines: readonly T[], columns: readonly ContentColumn<T>[]): TableContent => ({
  columns: columns.map(([title]) => title),
  rows: lines.map((line) => columns.map(([, cell]) => cell(line))),
});
