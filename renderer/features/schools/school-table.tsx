import { Table, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { hrefOf } from '#renderer/router/route.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { schoolsTexts } from './texts.ts';

interface SchoolTableProps {
  readonly schools: readonly RegisteredSchool[];
  /** Latest school year with figures, by code. */
  readonly latestYears: ReadonlyMap<string, string>;
}

const byText = (text: (school: RegisteredSchool) => string) => (a: RegisteredSchool, b: RegisteredSchool) =>
  text(a).localeCompare(text(b), 'zh-CN');

function useColumns(latestYears: ReadonlyMap<string, string>): TableColumnsType<RegisteredSchool> {
  const t = useTexts(schoolsTexts);
  const word = useWord();
  return useMemo(
    () => [
      {
        title: t.name,
        dataIndex: 'name',
        sorter: byText((school) => school.name),
        render: (name: string, school) => (
          <>
            <a href={hrefOf({ page: 'school', code: school.code })}>{name}</a> {school.sample && <Tag>{t.sample}</Tag>}
          </>
        ),
      },
      { title: t.code, dataIndex: 'code', width: 130, sorter: byText((school) => school.code) },
      {
        title: t.kind,
        width: 160,
        sorter: byText((school) => school.kind ?? ''),
        render: (_, { kind }) => (kind === null ? t.notReported : word(kind)),
      },
      {
        title: t.urbanRural,
        width: 90,
        sorter: byText((school) => school.urbanRural ?? ''),
        render: (_, { urbanRural }) => (urbanRural === null ? t.notReported : word(urbanRural)),
      },
      {
        title: t.ownership,
        width: 90,
        sorter: byText((school) => school.ownership ?? ''),
        render: (_, { ownership }) => (ownership === null ? t.notReported : word(ownership)),
      },
      { title: t.district, width: 130, render: (_, { district }) => district ?? t.notReported },
      {
        title: t.latestYear,
        width: 130,
        sorter: byText((school) => latestYears.get(school.code) ?? ''),
        render: (_, { code }) => latestYears.get(code) ?? t.noFigures,
      },
    ],
    [t, word, latestYears],
  );
}

/** From here on only the rows in sight are drawn. */
const MANY = 200;

export function SchoolTable({ schools, latestYears }: SchoolTableProps) {
  const columns = useColumns(latestYears);
  return (
    <Table
      size="small"
      rowKey="code"
      columns={columns}
      dataSource={schools}
      {...(schools.length > MANY ? { virtual: true, scroll: { x: 900, y: 560 } } : { sticky: true })}
      pagination={false}
    />
  );
}
