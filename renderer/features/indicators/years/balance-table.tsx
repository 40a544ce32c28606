import { Table, type TableColumnsType } from 'antd';
import { useNameWithUnit } from '#renderer/i18n/english-names.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Sparkline } from '#renderer/ui/sparkline.tsx';
import { markOfBalance } from '../mark-of.ts';
import { MarkedValue } from '../marked-value.tsx';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import type { BalanceLine, BalanceYears, YearOfBalance } from './balance-years.ts';
import { yearsTexts } from './texts.ts';

/** `+0.012`, `−0.030`; what is nothing once printed has no sign. */
function changeText(change: number, decimals: number): string {
  const size = printed(Math.abs(change), decimals);
  return `${Number(size) === 0 ? '' : change < 0 ? '−' : '+'}${size}`;
}

interface CoefficientCellProps {
  readonly year: YearOfBalance;
  readonly decimals: number;
}

function CoefficientCell({ year, decimals }: CoefficientCellProps) {
  const t = useTexts(yearsTexts);
  const { result, change, crossing } = year;
  return (
    <span>
      <MarkedValue
        value={result.coefficient}
        asPrinted={result.asPrinted}
        decimals={decimals}
        mark={markOfBalance(result)}
      />
      {result.coefficient === null && <div className="quiet">{result.reason}</div>}
      {change !== null && (
        <div className="quiet">
          {t.change} {changeText(change, decimals)}
        </div>
      )}
      {crossing !== null && <Mark tone={crossing === 'within' ? 'good' : 'bad'}>{t.crossings[crossing]}</Mark>}
    </span>
  );
}

/** Three years are to fit into a window 1366 wide without scrolling sideways. */
const INDICATOR_PX = 196;
const MEAN_PX = 92;
const COEFFICIENT_PX = 176;
const TREND_PX = 114;

function useColumns({ years, decimals }: BalanceYears): TableColumnsType<BalanceLine> {
  const t = useTexts(yearsTexts);
  const nameWithUnit = useNameWithUnit();
  const latest = years.at(-1)?.year ?? '';
  return [
    {
      title: t.indicator,
      fixed: 'left',
      width: INDICATOR_PX,
      render: (_, { definition }) => nameWithUnit(definition),
    },
    ...years.map(({ year, result }) => ({
      title: (
        <>
          {year}
          <div className="quiet">{t.passed(result)}</div>
        </>
      ),
      key: year,
      children: [
        {
          title: t.mean,
          key: `${year} mean`,
          align: 'right' as const,
          width: MEAN_PX,
          render: (_: unknown, { byYear, definition }: BalanceLine) => {
            const mean = byYear.get(year)?.result.mean ?? null;
            return mean === null ? '?' : printed(mean, definition.decimals);
          },
        },
        {
          title: t.coefficient,
          key: `${year} coefficient`,
          align: 'right' as const,
          width: COEFFICIENT_PX,
          render: (_: unknown, { byYear }: BalanceLine) => {
            const own = byYear.get(year);
            return own === undefined ? t.none : <CoefficientCell year={own} decimals={decimals} />;
          },
        },
      ],
    })),
    {
      title: t.trend,
      width: TREND_PX,
      render: (_, { byYear }) => (
        <Sparkline
          values={years.map(({ year }) => byYear.get(year)?.result.coefficient ?? null)}
          level={byYear.get(latest)?.result.limit ?? null}
        />
      ),
    },
  ];
}

/** Means and coefficients with a pair of columns a year; a limit that was crossed is said. */
export const BalanceTable = ({ balance }: { readonly balance: BalanceYears }) => (
  <Table<BalanceLine>
    size="small"
    bordered
    pagination={false}
    rowKey={({ definition }) => definition.id}
    columns={useColumns(balance)}
    dataSource={[...balance.lines]}
    scroll={{ x: INDICATOR_PX + balance.years.length * (MEAN_PX + COEFFICIENT_PX) + TREND_PX }}
  />
);
