import type { FigureState } from '#shared/schema/school-facts.ts';

/** What a cell says about a figure, before its source is attached. */
export interface Coerced {
  readonly value: number | string | boolean | null;
  readonly state: FigureState;
  readonly note: string | null;
}

/** Why a cell cannot be taken: what was expected, in words for the user. */
export type Expected = string;
