/**
 * One sheet as it was found, before anything is understood of it. A grid is made and read inside the process that
 * opens workbooks and never leaves it, so it is a type and not a schema.
 */
export interface Grid {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  /** Sparse in both directions: a row or cell that is not there was not written. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly width: number;
  readonly merges: readonly Merge[];
  /** Zero-based. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface Cell {
  readonly kind: 'number' | 'text' | 'boolean' | 'error';
  readonly value: number | string | boolean;
  /** As the spreadsheet program shows it. */
  readonly text: string;
  /** Number format (`0.0%`, `yyyy-mm-dd`), null when general. */
  readonly format: string | null;
}

/** A merged range, zero-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
