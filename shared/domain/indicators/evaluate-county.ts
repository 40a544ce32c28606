import { must } from '../../util/must.ts';
import { evaluateBalance, type StageResult } from './evaluate-balance.ts';
import { evaluateOutcomes, type IndicatorOutcome } from './evaluate-outcomes.ts';
import { evaluateSchools, type SchoolsResult } from './evaluate-schools.ts';
import { allTrue } from './school-rule.ts';
import type { Standard } from './standard.ts';
import type { CountyData } from './unit.ts';

export interface CountyResult extends SchoolsResult {
  readonly year: CountyData['year'];
  readonly stages: readonly StageResult[];
  /** All but the resource indicators: government, quality, recognition, grounds for refusal, targets of plans. */
  readonly outcomes: readonly IndicatorOutcome[];
  /** The verdict of the standard: every stage, every indicator, no ground for refusal. Targets of plans stand apart. */
  readonly passes: boolean | null;
}

/** Judges a county by the last of the years; the earlier ones are for indicators that look back. */
export function evaluateCounty(years: readonly CountyData[], standard: Standard): CountyResult {
  const data = must(years.at(-1), 'a county is judged on at least one year');
  const schools = evaluateSchools(data, standard);
  const stages = evaluateBalance(schools.departments, standard);
  const outcomes = evaluateOutcomes(years, standard);
  const required = outcomes.filter(({ indicator }) => indicator.group !== '计划目标');
  return {
    ...schools,
    year: data.year,
    stages,
    outcomes,
    passes: allTrue([...stages.map(({ passes }) => passes), ...required.map(({ met }) => met)]),
  };
}
