import type { DepartmentResult, IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { Evaluation } from '../evaluation.ts';

export interface IndicatorChange {
  readonly definition: Indicator;
  readonly before: IndicatorResult | null;
  readonly after: IndicatorResult;
}

/** A school, or one stage of it, that the supposed steps change. */
export interface DepartmentChange {
  /** Null when it was only supposed. */
  readonly before: DepartmentResult | null;
  readonly after: DepartmentResult;
  readonly indicators: readonly IndicatorChange[];
}

/** The departments of a stage whose values are other than they were. */
export function listChanges(before: Evaluation, after: Evaluation, stage: Stage): readonly DepartmentChange[] {
  const known = new Map(ofStage(before, stage).map((department) => [department.code, department]));
  return ofStage(after, stage).flatMap((department) => {
    const was = known.get(department.code) ?? null;
    const indicators = after.standard.indicators.flatMap((definition): readonly IndicatorChange[] => {
      const now = department.indicators[definition.id];
      const then = was?.indicators[definition.id] ?? null;
      return now === undefined || now.value === then?.value ? [] : [{ definition, before: then, after: now }];
    });
    return was !== null && indicators.length === 0 ? [] : [{ before: was, after: department, indicators }];
  });
}

const ofStage = ({ schools }: Evaluation, stage: Stage): readonly DepartmentResult[] =>
  schools.departments.filter((department) => department.stage === stage);
