import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { Evaluation } from './evaluation.ts';
import { filterWall, NO_WALL_FILTER, type WallFilter } from './wall-filter.ts';

/** What a line of the county's verdict leads to: a stage of the wall, and which of its schools. */
export interface WallAsked extends Pick<WallFilter, 'overall' | 'short'> {
  readonly stage: Stage | undefined;
}

/**
 * The first stage that misses an indicator, or the rule for whole schools (null), else the first that can't be told;
 * there the schools it hangs on. Where it hangs on none, as when all are good but unlike, every school.
 */
export function wallFor(
  { stages, schools }: Pick<Evaluation, 'stages' | 'schools'>,
  indicator: string | null,
): WallAsked {
  const metIn = ({ indicators, schoolsPass }: StageResult): boolean | null =>
    indicator === null ? schoolsPass : (indicators[indicator]?.passes ?? null);
  const found = stages.find((it) => metIn(it) === false) ?? stages.find((it) => metIn(it) === null) ?? stages[0];
  const asked = { overall: indicator === null ? ('fails' as const) : null, short: indicator };
  const rows = schools.departments
    .filter(({ stage }) => stage === found?.stage)
    .map((department) => ({ ...department, urbanRural: null }));
  const hasSome = filterWall(rows, { ...NO_WALL_FILTER, ...asked }).length > 0;
  return { stage: found?.stage, ...(hasSome ? asked : { overall: null, short: null }) };
}
