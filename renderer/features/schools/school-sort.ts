import type { RegisteredSchool } from '#renderer/stores/schools.ts';

export type SchoolColumn = 'name' | 'code' | 'kind' | 'urbanRural' | 'ownership' | 'district' | 'latestYear';

export interface SchoolSort {
  readonly column: SchoolColumn;
  readonly order: 'ascend' | 'descend';
}

const textOf = (school: RegisteredSchool, column: SchoolColumn, latestYears: ReadonlyMap<string, string>): string =>
  (column === 'latestYear' ? latestYears.get(school.code) : school[column]) ?? '';

/** In the order of a column; what is not recorded stands last either way. Schools that are alike keep their order. */
export function sortSchools(
  schools: readonly RegisteredSchool[],
  sort: SchoolSort | null,
  latestYears: ReadonlyMap<string, string>,
): readonly RegisteredSchool[] {
  if (sort === null) return schools;
  const { column, order } = sort;
  const sign = order === 'ascend' ? 1 : -1;
  return schools.toSorted((a, b) => {
    const [first, second] = [textOf(a, column, latestYears), textOf(b, column, latestYears)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return sign * first.localeCompare(second, 'zh-CN', { numeric: true });
  });
}
