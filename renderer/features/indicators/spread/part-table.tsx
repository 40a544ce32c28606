import { Table } from 'antd';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useNameWithUnit } from '#renderer/i18n/english-names.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { Ranked } from '#shared/domain/indicators/distribution.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import type { SchoolHolding } from './school-holding.ts';
import { spreadTexts } from './texts.ts';

interface PartTableProps {
  readonly ranked: readonly Ranked<SchoolHolding>[];
  readonly definition: Indicator;
}

const PAGE_ROWS = 10;

/** Which schools the difference comes from, the greatest part first. */
export function PartTable({ ranked, definition }: PartTableProps) {
  const t = useTexts(spreadTexts);
  const nameWithUnit = useNameWithUnit();
  const lines = ranked.toSorted((a, b) => (b.part ?? 0) - (a.part ?? 0));
  const content = () =>
    tableContent(lines, [
      [t.school, ({ holding }) => holding.name],
      [nameWithUnit({ name: t.value, unit: definition.unit }), ({ holding }) => holding.value],
      [t.schoolPupils, ({ holding }) => holding.pupils],
      [nameWithUnit({ name: t.part, unit: '%' }), ({ part }) => part && part * 100],
    ]);
  return (
    <>
      <Table<Ranked<SchoolHolding>>
        size="small"
        rowKey={({ holding }) => holding.code}
        dataSource={lines}
        pagination={{ pageSize: PAGE_ROWS, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        columns={[
          {
            title: t.school,
            render: (_, { holding: { code, name } }) => <a href={hrefOf({ page: 'school', code })}>{name}</a>,
          },
          {
            title: t.value,
            align: 'right',
            render: (_, { holding }) => printed(holding.value, definition.decimals),
          },
          { title: t.schoolPupils, align: 'right', render: (_, { holding }) => formatNumber(holding.pupils) },
          {
            title: t.part,
            align: 'right',
            render: (_, { part }) => (part === null ? '—' : `${printed(part * 100, 1)}%`),
          },
        ]}
      />
      <div>
        <SaveTable name={`${definition.name} ${t.parts}`} content={content} />
      </div>
    </>
  );
}
