import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { UrbanRural } from '#shared/schema/school.ts';

export type Overall = 'passes' | 'fails' | 'unknown';

export const overallOf = ({ passes }: Pick<DepartmentResult, 'passes'>): Overall =>
  passes === null ? 'unknown' : passes ? 'passes' : 'fails';

/** Null in a field: any. */
export interface WallFilter {
  readonly text: string;
  readonly urbanRural: UrbanRural | null;
  readonly overall: Overall | null;
  /** Only those that miss the standard of this indicator, or can't be told to meet it. */
  readonly short: string | null;
}

export const NO_WALL_FILTER: WallFilter = { text: '', urbanRural: null, overall: null, short: null };

export interface WallRow extends DepartmentResult {
  readonly urbanRural: UrbanRural | null;
}

export const filterWall = (rows: readonly WallRow[], filter: WallFilter): readonly WallRow[] =>
  rows.filter(
    (row) =>
      (filter.urbanRural === null || row.urbanRural === filter.urbanRural) &&
      (filter.overall === null || overallOf(row) === filter.overall) &&
      (filter.short === null || row.indicators[filter.short]?.met !== true) &&
      `${row.name}${row.code}`.includes(filter.text.trim()),
  );

/** What can't be computed stands at the end, whichever way values are sorted by. */
export const byValue =
  (indicator: string) =>
  (a: WallRow, b: WallRow, order?: 'ascend' | 'descend' | null): number => {
    const last = order === 'descend' ? -Infinity : Infinity;
    const left = a.indicators[indicator]?.value ?? last;
    const right = b.indicators[indicator]?.value ?? last;
    return left === right ? 0 : left - right;
  };
