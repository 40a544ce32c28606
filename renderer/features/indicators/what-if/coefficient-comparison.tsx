import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { BalanceResult, StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { markOfBalance } from '../mark-of.ts';
import { MarkedValue } from '../marked-value.tsx';
import { whatIfTexts } from './texts.ts';

interface CoefficientComparisonProps {
  readonly before: StageResult;
  readonly after: StageResult;
  readonly standard: Standard;
}

interface Line {
  readonly definition: Indicator;
  readonly before: BalanceResult | undefined;
  readonly after: BalanceResult | undefined;
}

/** The coefficients as they are and as they would be, side by side. */
export function CoefficientComparison({ before, after, standard }: CoefficientComparisonProps) {
  const t = useTexts(whatIfTexts);
  const decimals = standard.coefficientDecimals;
  const cell = (result: BalanceResult | undefined) =>
    result && (
      <MarkedValue
        value={result.coefficient}
        asPrinted={result.asPrinted}
        decimals={decimals}
        mark={markOfBalance(result)}
      />
    );
  const lines = standard.indicators
    .filter(({ id }) => Object.hasOwn(after.indicators, id))
    .map((definition) => ({
      definition,
      before: before.indicators[definition.id],
      after: after.indicators[definition.id],
    }));
  return (
    <Table<Line>
      size="small"
      pagination={false}
      rowKey={({ definition }) => definition.id}
      dataSource={lines}
      columns={[
        { title: t.indicator, render: (_, { definition }) => definition.name },
        { title: t.before, align: 'right', width: 120, render: (_, line) => cell(line.before) },
        {
          title: t.after,
          align: 'right',
          width: 120,
          render: (_, line) => <strong>{cell(line.after)}</strong>,
        },
        { title: t.limit, align: 'right', width: 90, render: (_, line) => line.after?.limit },
      ]}
    />
  );
}
