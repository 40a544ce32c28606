import type { Figure } from '#shared/schema/figure.ts';
import type { HeadingMapping, Target } from '#shared/schema/workbook-reading.ts';
import type { Unit } from './units.ts';

/** A heading somewhere in a sheet: its levels, and the cell of the lowest. */
export interface Heading {
  readonly path: readonly string[];
  readonly row: number;
  readonly column: number;
  /** Where it is an item with a line of its own: what the line says beside it. */
  readonly item: HeadingItem | null;
}

export interface HeadingItem {
  /** As the column of units has it, '' where there is none. */
  readonly unit: string;
  /** The first few answers, as found. */
  readonly samples: readonly string[];
}

/** A heading with what it was taken to mean; `unit` and `figure` ready for use. */
export interface MappedHeading extends Heading {
  readonly mapping: HeadingMapping;
  /** Null when the heading is not to be read. */
  readonly target: Target | null;
  readonly figure: Figure | null;
  readonly unit: Unit | undefined;
  /** The part of the figure it gives, to be added to the others; null for the whole of it. */
  readonly part: string | null;
  /** 学年 the heading itself names: `2024年在校生数`. */
  readonly year: string | undefined;
}

/** The same for all columns that give one figure of one stage and year. */
export const whatItGives = ({ target, year }: MappedHeading): string => JSON.stringify([target, year]);
