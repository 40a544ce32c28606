import type { IdentityField } from '#shared/schema/figure.ts';
import type { Ownership, SchoolKind, UrbanRural } from '#shared/schema/school.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** Where in the user's own file something stands. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What a column holds. A figure whose stage is null takes it from its row: a stage column, or the kind of school. */
export type Target =
  | { readonly kind: 'figure'; readonly id: string; readonly stage: Stage | null }
  | { readonly kind: 'identity'; readonly field: IdentityField }
  | { readonly kind: 'ignore' };

/** `person` outranks all; a `guess` is shown but not used until a person takes it. */
export type Confidence = 'person' | 'certain' | 'likely' | 'guess' | 'none';

/** A column (wide) or an item (long form) and what it was taken to mean. */
export interface HeadingMapping {
  /** The headings from top to bottom, as found, joined by a slash: what a person's correction is remembered under. */
  readonly heading: string;
  /** The cell its lowest heading stands in. */
  readonly at: CellRef;
  readonly target: Target | null;
  readonly confidence: Confidence;
  /** Unit as written, null when none was. */
  readonly unit: string | null;
  /** For the user: why it was taken so. */
  readonly why: string;
}

/** A person's corrections for one layout, kept so that the next sheet of that layout needs none. */
export interface LayoutMapping {
  readonly fingerprint: string;
  readonly targets: Readonly<Record<string, Target>>;
}

export interface Refusal {
  readonly kind:
    'badCode' | 'badValue' | 'conflict' | 'noStage' | 'noYear' | 'noSchool' | 'needsConfirmation' | 'badHeading';
  readonly at: readonly CellRef[];
  /** What stood there. */
  readonly found: string;
  /** What was expected, for the user. */
  readonly message: string;
  /** Schools it may mean, when a person has to say which. */
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
}

export interface ReadWarning {
  readonly kind: 'total' | 'hidden' | 'check' | 'personal' | 'unit' | 'mapping' | 'year';
  readonly at: readonly CellRef[];
  readonly message: string;
}

/** What a row says about which school it is and how it is registered; null where it says nothing. */
export interface RowIdentity {
  readonly code: string | null;
  readonly name: string | null;
  readonly kind: SchoolKind | null;
  readonly urbanRural: UrbanRural | null;
  readonly ownership: Ownership | null;
  readonly district: string | null;
  readonly address: string | null;
  readonly principal: string | null;
  readonly phone: string | null;
}

/** What one row, item list or form says about one school (or county) in one school year. */
export interface FactRow {
  readonly scope: 'school' | 'county';
  /** The cell that names the school. */
  readonly at: CellRef;
  readonly identity: RowIdentity;
  readonly year: string | null;
  readonly figures: Readonly<Record<FigureKey, FigureValue>>;
}

export interface SheetReading {
  readonly sheet: string;
  readonly shape: 'wide' | 'long' | 'form' | 'personal' | 'skipped';
  readonly fingerprint: string;
  readonly headings: readonly HeadingMapping[];
  /** Lines around the table: title, 填报单位, notes. */
  readonly notes: readonly string[];
}

export interface WorkbookReading {
  readonly file: string;
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly FactRow[];
  readonly warnings: readonly ReadWarning[];
  readonly refused: readonly Refusal[];
}
