import { tallyOf, type Tally } from '#shared/domain/indicators/summarise.ts';
import type { IndicatorGroup } from '#shared/schema/indicator.ts';

/** Id of the row of the rule that every school has to meet; it is no indicator. */
export const SCHOOLS_ROW = 'schools';

interface CountedRow {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly met: boolean | null;
}

export interface VerdictCounts {
  readonly all: number;
  /** Each once, whatever the number of its stages. */
  readonly indicators: Tally;
  readonly schools: Tally;
  /** 一票否决: unmet is one that is present. */
  readonly refusals: Tally;
}

/** What the sentences above the table and the filter over it say how many there are of. */
export function countRows(rows: readonly CountedRow[]): VerdictCounts {
  const schools = rows.filter(({ id }) => id === SCHOOLS_ROW);
  const refusals = rows.filter(({ group }) => group === '一票否决');
  const indicators = rows.filter((row) => !schools.includes(row) && !refusals.includes(row));
  const tallied = (some: typeof rows): Tally => tallyOf(some.map(({ met }) => met));
  return {
    all: rows.length,
    indicators: tallied(indicators),
    schools: tallied(schools),
    refusals: tallied(refusals),
  };
}

export const sizeOf = ({ met, unmet, unknown }: Tally): number => met + unmet + unknown;
