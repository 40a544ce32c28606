import type { Figure, FigureDictionary } from '#shared/schema/figure.ts';
import type { SchoolKind } from '#shared/schema/school.ts';
import { indexHeadings, type HeadingIndex } from './find-target.ts';
import type { FactRow, LayoutMapping, ReadWarning, Refusal, SheetReading } from './reading.ts';

export interface ReadOptions {
  readonly dictionary: FigureDictionary;
  /** Corrections a person has made before, by layout. */
  readonly layouts: readonly LayoutMapping[];
  /** Kinds the register already knows, by code, for sheets that do not repeat them. */
  readonly knownKinds: ReadonlyMap<string, SchoolKind>;
  /** The 学年 to use where neither sheet nor file names one. */
  readonly year: string | null;
  /** Read hidden rows and sheets too; they are always listed. */
  readonly includeHidden: boolean;
}

/** One reading under way: what is known, and where its results gather. */
export interface ReadSession {
  readonly options: ReadOptions;
  readonly index: HeadingIndex;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly layouts: ReadonlyMap<string, LayoutMapping>;
  readonly rows: FactRow[];
  readonly sheets: SheetReading[];
  readonly warnings: ReadWarning[];
  readonly refused: Refusal[];
}

export const startReading = (options: ReadOptions): ReadSession => ({
  options,
  index: indexHeadings(options.dictionary),
  figures: new Map(options.dictionary.figures.map((figure) => [figure.id, figure])),
  layouts: new Map(options.layouts.map((layout) => [layout.fingerprint, layout])),
  rows: [],
  sheets: [],
  warnings: [],
  refused: [],
});
