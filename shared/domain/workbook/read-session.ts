import type { Figure, FigureDictionary } from '#shared/schema/figure.ts';
import type { FigureSource } from '#shared/schema/school-facts.ts';
import type { SchoolKind } from '#shared/schema/school.ts';
import { indexHeadings, type HeadingIndex } from './find-target.ts';
import type {
  FactRow,
  HeadingMapping,
  LayoutMapping,
  ReadWarning,
  Refusal,
  SheetReading,
  Target,
  WorkbookOptions,
} from '#shared/schema/workbook-reading.ts';

/** Money whose unit the sheet does not name, by the heading it belongs to. */
export interface UnnamedUnit {
  readonly heading: {
    readonly mapping: HeadingMapping;
    readonly target: Target | null;
    readonly figure: Figure | null;
  };
  readonly sources: Set<FigureSource>;
}

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
  /** Figures by stage that some school's department was not told of. */
  readonly unstaged: Set<HeadingMapping>;
  /** By the place of the heading. */
  readonly unnamed: Map<string, UnnamedUnit>;
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
  unstaged: new Set(),
  unnamed: new Map(),
});
