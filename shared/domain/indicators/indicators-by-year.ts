import type { SchoolFacts } from '../../schema/school-facts.ts';
import type { Stage } from '../../schema/stage.ts';
import { evaluateSchools, type IndicatorResult } from './evaluate-schools.ts';
import type { Standard } from './standard.ts';
import type { CountyData } from './unit.ts';

/** One resource indicator of one department, year by year. */
export interface IndicatorYears {
  readonly stage: Stage;
  readonly indicator: string;
  /** By school year; a year in which the school stood in no county's figures is not there. */
  readonly byYear: ReadonlyMap<SchoolFacts['year'], IndicatorResult>;
}

/**
 * A school's resource indicators over the years, each year judged by its own standard and with the formulas its whole
 * county's figures allow, as in the county's verdict.
 */
export function indicatorsByYear<C extends CountyData>(
  code: string,
  counties: readonly C[],
  standardOf: (county: C) => Standard,
): readonly IndicatorYears[] {
  const lines = new Map<string, { stage: Stage; indicator: string; byYear: Map<string, IndicatorResult> }>();
  for (const county of counties.toSorted((a, b) => (a.year < b.year ? -1 : 1))) {
    const { departments } = evaluateSchools(county, standardOf(county));
    const own = departments.filter((department) => department.code === code);
    for (const [stage, result] of own.flatMap((it) =>
      Object.values(it.indicators).map((r) => [it.stage, r] as const),
    )) {
      const key = `${stage} ${result.indicator}`;
      const line = lines.get(key) ?? { stage, indicator: result.indicator, byYear: new Map() };
      line.byYear.set(county.year, result);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}
