import type { County } from '#renderer/stores/county.ts';
import { evaluateBalance, type BalanceResult, type StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { evaluateSchools } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** A coefficient that came within its limit, or went over it, since the year before. */
export type Crossing = 'within' | 'over';

export interface YearOfBalance {
  readonly year: string;
  readonly result: BalanceResult;
  /** By how much the coefficient rose since the last year in which it could be computed; null where there is none. */
  readonly change: number | null;
  readonly crossing: Crossing | null;
}

/** One indicator of a stage over the years; a year in which it stood in no standard is not there. */
export interface BalanceLine {
  readonly definition: Indicator;
  readonly byYear: ReadonlyMap<string, YearOfBalance>;
}

export interface BalanceYears {
  /** The earliest first; those in which the county has schools of the stage. */
  readonly years: readonly { readonly year: string; readonly result: StageResult }[];
  readonly lines: readonly BalanceLine[];
  /** That a coefficient is printed with. */
  readonly decimals: number;
}

/** A county's means and coefficients, years side by side, each year judged by its own standard. */
export function balanceYears(
  counties: readonly County[],
  stage: Stage,
  standardOf: (county: County) => Standard,
): BalanceYears {
  const judged = counties
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))
    .flatMap((county) => {
      const standard = standardOf(county);
      const { departments } = evaluateSchools(county, standard);
      const result = evaluateBalance(departments, standard).find((it) => it.stage === stage);
      return result === undefined ? [] : [{ year: county.year, standard, result }];
    });
  const latest = judged.at(-1)?.standard;
  const definitions = latest?.indicators.filter(({ group }) => group === '资源配置') ?? [];
  return {
    years: judged.map(({ year, result }) => ({ year, result })),
    decimals: latest?.coefficientDecimals ?? 0,
    lines: definitions.map((definition) => ({
      definition,
      byYear: compareYears(
        judged.flatMap(({ year, result }) => {
          const own = result.indicators[definition.id];
          return own === undefined ? [] : [{ year, result: own }];
        }),
      ),
    })),
  };
}

function compareYears(results: readonly Pick<YearOfBalance, 'year' | 'result'>[]): ReadonlyMap<string, YearOfBalance> {
  const byYear = new Map<string, YearOfBalance>();
  let before: BalanceResult | null = null;
  for (const { year, result } of results) {
    const was: number | null = before?.coefficient ?? null;
    const change = was === null || result.coefficient === null ? null : result.coefficient - was;
    byYear.set(year, { year, result, change, crossing: crossingOf(before, result) });
    if (result.coefficient !== null) before = result;
  }
  return byYear;
}

function crossingOf(before: BalanceResult | null, now: BalanceResult): Crossing | null {
  if (before === null || before.passes === null || now.passes === null || before.passes === now.passes) return null;
  return now.passes ? 'within' : 'over';
}
