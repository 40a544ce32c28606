import type { Holding } from '#shared/domain/indicators/coefficient.ts';
import type { DepartmentResult, IndicatorResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** What a department has of one resource, as far as it can be computed. */
export interface SchoolHolding extends Holding {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly result: IndicatorResult;
}

export const listHoldings = (
  departments: readonly DepartmentResult[],
  stage: Stage,
  indicator: string,
): readonly SchoolHolding[] =>
  departments
    .filter((department) => department.stage === stage)
    .flatMap(({ code, name, indicators }): readonly SchoolHolding[] => {
      const result = indicators[indicator];
      if (result === undefined) return [];
      const { value, amount, base } = result;
      return value === null || amount === null || base === null
        ? []
        : [{ code, name, value, result, amount, pupils: base }];
    });
