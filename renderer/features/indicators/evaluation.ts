import { evaluateBalance, type StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { evaluateSchools, type SchoolsResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';

/** A county judged; of the reported figures or of supposed ones. */
export interface Evaluation {
  readonly standard: Standard;
  readonly schools: SchoolsResult;
  readonly stages: readonly StageResult[];
}

export function evaluate(county: CountyData, standard: Standard): Evaluation {
  const schools = evaluateSchools(county, standard);
  return { standard, schools, stages: evaluateBalance(schools.departments, standard) };
}
