import { Table, type TableColumnsType } from 'antd';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import { wholeAmount, type NeedLine } from './need-lines.ts';
import { needTexts } from './texts.ts';

interface NeedTableProps {
  readonly lines: readonly NeedLine[];
  /** `85%`. */
  readonly floor: string;
}

const amountText = (amount: number, unit: string): string =>
  amount === 0 ? '—' : `${formatNumber(wholeAmount(amount))} ${unit}`;

function useColumns({ lines, floor }: NeedTableProps): TableColumnsType<NeedLine> {
  const t = useTexts(needTexts);
  const indicators = [...new Set(lines.map(({ definition }) => definition))];
  const amounts: readonly (readonly [string, (line: NeedLine) => number])[] = [
    [t.lacking, ({ lacking }) => lacking],
    [t.toFloor(floor), ({ lackingToFloor }) => lackingToFloor],
    [t.wholeSchool, ({ schoolLacking }) => schoolLacking],
  ];
  return [
    {
      title: t.school,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, { code, name }) => <a href={hrefOf({ page: 'school', code })}>{name}</a>,
    },
    {
      title: t.indicator,
      sorter: (a, b) => a.indicator.localeCompare(b.indicator),
      filters: indicators.map(({ id, name }) => ({ text: name, value: id })),
      onFilter: (value, { indicator }) => indicator === value,
      render: (_, { definition }) => definition.name,
    },
    {
      title: t.value,
      align: 'right',
      width: 100,
      render: (_, { value, definition }) => printed(value, definition.decimals),
    },
    {
      title: t.threshold,
      align: 'right',
      width: 120,
      render: (_, { threshold, definition }) => `≥ ${threshold} ${definition.unit}`,
    },
    ...amounts.map(([title, amountOf]) => ({
      title,
      key: title,
      align: 'right' as const,
      width: 140,
      sorter: (a: NeedLine, b: NeedLine) => amountOf(a) - amountOf(b),
      render: (_: unknown, line: NeedLine) => amountText(amountOf(line), line.unit),
    })),
  ];
}

const PAGE_ROWS = 50;

/** Every school's needs, a line for each school and indicator. */
export function NeedTable(props: NeedTableProps) {
  return (
    <Table<NeedLine>
      size="small"
      rowKey={({ code, stage, indicator }) => `${code} ${stage} ${indicator}`}
      columns={useColumns(props)}
      dataSource={props.lines}
      pagination={{ pageSize: PAGE_ROWS, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
