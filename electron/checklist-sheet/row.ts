import type { SheetReader } from './cells.ts';
import type { ColumnKey } from './layout.ts';

/** A row of the items' sheet, with the columns that were found. */
export type Row = {
  readonly sheet: SheetReader;
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
};

/** A column that is not there reads as blank. */
export const columnOf = ({ columns }: Row, key: ColumnKey): number => columns.get(key) ?? -1;
