import { Table } from 'antd';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { wholeAmount, type NeedTotal } from './need-lines.ts';
import { needTexts } from './texts.ts';

interface TotalTableProps {
  readonly totals: readonly NeedTotal[];
  readonly stage: Stage;
}

const amountText = (amount: number, unit: string): string => `${formatNumber(wholeAmount(amount))} ${unit}`;

/** What a stage and the county lack of each resource. */
export function TotalTable({ totals, stage }: TotalTableProps) {
  const t = useTexts(needTexts);
  const word = useWord();
  return (
    <Table<NeedTotal>
      size="small"
      pagination={false}
      rowKey={({ definition }) => definition.id}
      dataSource={totals}
      columns={[
        { title: t.indicator, render: (_, { definition }) => definition.name },
        {
          title: t.schools,
          align: 'right',
          width: 110,
          sorter: (a, b) => a.schools - b.schools,
          render: (_, { schools }) => t.schoolCount(schools),
        },
        {
          title: t.stageAmount(word(stage)),
          align: 'right',
          width: 190,
          render: (_, { stageAmount, unit }) => amountText(stageAmount, unit),
        },
        {
          title: t.amount(word(stage)),
          align: 'right',
          width: 190,
          render: (_, { amount, unit }) => <strong>{amountText(amount, unit)}</strong>,
        },
        {
          title: t.county,
          align: 'right',
          width: 190,
          render: (_, { countyAmount, unit }) => amountText(countyAmount, unit),
        },
      ]}
    />
  );
}
