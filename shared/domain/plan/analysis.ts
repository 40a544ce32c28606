import { splitClauses, type Clause } from './clauses.ts';
import { findDates, type DateMark, type PlanYears } from './dates.ts';
import { findMasks, type Mask } from './masks.ts';
import type { Passage } from './text.ts';

/** A paragraph taken apart once, for all that is read from it. */
export interface Analysis {
  readonly passage: Passage;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly masks: readonly Mask[];
  readonly dates: readonly DateMark[];
  readonly years: PlanYears;
}

export function analyse(passage: Passage, years: PlanYears): Analysis {
  const { text } = passage;
  return { passage, text, clauses: splitClauses(text), masks: findMasks(text), dates: findDates(text, years), years };
}
