import { Table, Tag, type TableColumnsType, type TableRef } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useWindowHeight } from '#renderer/hooks/use-window-height.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { hrefOf } from '#renderer/router/route.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import type { SchoolColumn, SchoolSort } from './school-sort.ts';
import { schoolsTexts } from './texts.ts';

interface SchoolTableProps {
  /** As they are to be shown. */
  readonly schools: readonly RegisteredSchool[];
  /** Latest school year with figures, by code. */
  readonly latestYears: ReadonlyMap<string, string>;
  readonly sort: SchoolSort | null;
  readonly onSort: (sort: SchoolSort | null) => void;
  /** Code of the marked line; null: none. */
  readonly at: string | null;
}

const TITLES: readonly SchoolColumn[] = ['name', 'code', 'kind', 'urbanRural', 'ownership', 'district', 'latestYear'];
const WIDTHS: Readonly<Partial<Record<SchoolColumn, number>>> = {
  code: 130,
  kind: 160,
  urbanRural: 90,
  ownership: 90,
  district: 130,
  latestYear: 130,
};

function useColumns({ latestYears, sort }: Pick<SchoolTableProps, 'latestYears' | 'sort'>) {
  const t = useTexts(schoolsTexts);
  const word = useWord();
  const codeText = useCodeText();
  return useMemo((): TableColumnsType<RegisteredSchool> => {
    const cell = (column: SchoolColumn, school: RegisteredSchool) => {
      switch (column) {
        case 'name':
          return (
            <>
              <a href={hrefOf({ page: 'school', code: school.code })}>{school.name}</a>{' '}
              {school.sample && <Tag>{t.sample}</Tag>}
            </>
          );
        case 'kind':
        case 'urbanRural':
        case 'ownership': {
          const value = school[column];
          return value === null ? t.notReported : word(value);
        }
        case 'latestYear':
          return latestYears.get(school.code) ?? t.noFigures;
        case 'code':
          return codeText(school.code);
        case 'district':
          return school[column] ?? t.notReported;
      }
    };
    return TITLES.map((column) => ({
      key: column,
      title: t[column],
      ...(WIDTHS[column] === undefined ? {} : { width: WIDTHS[column] }),
      sorter: true,
      sortOrder: sort?.column === column ? sort.order : null,
      render: (_: unknown, school: RegisteredSchool) => cell(column, school),
    }));
  }, [t, word, codeText, latestYears, sort]);
}

/** From here on only the rows in sight are drawn. */
const MANY = 200;
/** What stands above and below the rows of a list that scrolls by itself, and the least that is left for them. */
const AROUND_PX = 380;
const LEAST_PX = 280;

/** Keeps the marked line in sight. */
function useInSight(at: string | null, isVirtual: boolean) {
  const table = useRef<TableRef>(null);
  useEffect(() => {
    if (at === null) return;
    if (isVirtual) table.current?.scrollTo({ key: at });
    else table.current?.nativeElement.querySelector(`[data-row-key="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at, isVirtual]);
  return table;
}

export function SchoolTable({ schools, latestYears, sort, onSort, at }: SchoolTableProps) {
  const columns = useColumns({ latestYears, sort });
  const isVirtual = schools.length > MANY;
  const table = useInSight(at, isVirtual);
  const heightPx = Math.max(LEAST_PX, useWindowHeight() - AROUND_PX);
  return (
    <Table<RegisteredSchool>
      ref={table}
      size="small"
      rowKey="code"
      className="list"
      columns={columns}
      dataSource={[...schools]}
      rowClassName={({ code }) => (code === at ? 'list-at' : '')}
      onRow={({ code }) => ({ 'aria-selected': code === at })}
      onChange={(_, __, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
        const column = TITLES.find((it) => it === columnKey);
        onSort(column === undefined || order === undefined || order === null ? null : { column, order });
      }}
      {...(isVirtual ? { virtual: true, scroll: { x: 900, y: heightPx } } : { sticky: true, scroll: { x: 900 } })}
      pagination={false}
    />
  );
}
