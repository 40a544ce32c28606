import type { Figure, FigureDictionary } from '#shared/schema/figure.ts';
import type { SchoolKind } from '#shared/schema/school.ts';
import { indexHeadings, type HeadingIndex } from './find-target.ts';
import type {
  FactRow,
  LayoutMapping,
  ReadWarning,
  Refusal,
  SheetReading,
  WorkbookOptions,
} from '#shared/schema/workbook-reading.ts';

/** One reading under way: what is known, and where its results gather. */
export interface ReadSession {
  readonly options: WorkbookOptions;
  readonly knownKinds: ReadonlyMap<string, SchoolKind>;
  readonly index: HeadingIndex;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly layouts: readonly LayoutMapping[];
  readonly rows: FactRow[];
  readonly sheets: SheetReading[];
  readonly warnings: ReadWarning[];
  readonly refused: Refusal[];
}

export const startReading = (dictionary: FigureDictionary, options: WorkbookOptions): ReadSession => ({
  options,
  knownKinds: new Map(options.knownKinds.map(({ code, kind }) => [code, kind])),
  index: indexHeadings(dictionary),
  figures: new Map(dictionary.figures.map((figure) => [figure.id, figure])),
  layouts: options.layouts,
  rows: [],
  sheets: [],
  warnings: [],
  refused: [],
});
