import type { FindOfficialCode } from '#shared/domain/official-codes.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';

export type SchoolColumn = 'name' | 'code' | 'kind' | 'urbanRural' | 'ownership' | 'district' | 'latestYear';

export interface SchoolSort {
  readonly column: SchoolColumn;
  readonly order: 'ascend' | 'descend';
}

/** What stands in a line and is not of the school itself. */
interface Looked {
  readonly latestYears: ReadonlyMap<string, string>;
  readonly officialCode: FindOfficialCode;
}

function textOf(school: RegisteredSchool, column: SchoolColumn, { latestYears, officialCode }: Looked): string {
  if (column === 'latestYear') return latestYears.get(school.code) ?? '';
  return (column === 'code' ? officialCode(school.code) : school[column]) ?? '';
}

/** In the order of a column; what is not recorded stands last either way. Schools that are alike keep their order. */
export function sortSchools(
  schools: readonly RegisteredSchool[],
  sort: SchoolSort | null,
  looked: Looked,
): readonly RegisteredSchool[] {
  if (sort === null) return schools;
  const { column, order } = sort;
  const sign = order === 'ascend' ? 1 : -1;
  return schools.toSorted((a, b) => {
    const [first, second] = [textOf(a, column, looked), textOf(b, column, looked)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return sign * first.localeCompare(second, 'zh-CN', { numeric: true });
  });
}
