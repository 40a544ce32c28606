import { theme } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Chart, type ChartOption } from '#renderer/ui/chart.tsx';
import { SavePicture } from '#renderer/ui/save-picture.tsx';
import { WALL_SIGNS, markOfBalance } from '../mark-of.ts';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import type { BalanceYears } from './balance-years.ts';
import { yearsTexts } from './texts.ts';

const HEIGHT_PX = 320;
/** Room for the names of the lines beside their ends. */
const NAMES_PX = 300;

interface BalanceTrendProps {
  readonly balance: BalanceYears;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
  /** Of a saved picture. */
  readonly name: string;
}

/** The coefficients over the years, a line each, named at its end, with the limit they may not cross. */
export function BalanceTrend({ balance, label, name }: BalanceTrendProps) {
  const t = useTexts(yearsTexts);
  const { token } = theme.useToken();
  const option = useMemo((): ChartOption => {
    const { years, lines, decimals } = balance;
    const latest = years.at(-1)?.year ?? '';
    const limit = lines[0]?.byYear.get(latest)?.result.limit ?? null;
    const text = { color: token.colorText, fontFamily: token.fontFamily, fontSize: 12 };
    const colors = [token.blue, token.volcano, token.green, token.purple, token.gold, token.cyan, token.magenta];
    return {
      grid: { left: 48, right: NAMES_PX, top: 24, bottom: 28 },
      xAxis: {
        type: 'category',
        data: years.map(({ year }) => year),
        axisLabel: text,
        axisLine: { lineStyle: { color: token.colorBorder } },
      },
      yAxis: {
        type: 'value',
        // The limit is shown even when every line lies far below it.
        max: ({ max }) => Math.ceil(Math.max(max, limit ?? 0) * 10.5) / 10,
        axisLabel: { ...text, color: token.colorTextSecondary },
        splitLine: { lineStyle: { color: token.colorSplit } },
      },
      series: lines.map(({ definition, byYear }, i) => {
        const own = byYear.get(latest)?.result;
        const value = own === undefined || own.coefficient === null ? '' : printed(own.coefficient, decimals);
        const color = colors[i % colors.length] ?? token.colorText;
        return {
          type: 'line',
          silent: true,
          symbolSize: 6,
          itemStyle: { color },
          lineStyle: { color, width: 2 },
          data: years.map(({ year }) => byYear.get(year)?.result.coefficient ?? null),
          labelLayout: { moveOverlap: 'shiftY' },
          endLabel: {
            ...text,
            show: true,
            formatter: `${own === undefined ? '' : WALL_SIGNS[markOfBalance(own)]} ${value} ${definition.name}`,
          },
          ...(i === 0 && limit !== null
            ? {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: token.colorText, type: 'dashed' as const, width: 1.5 },
                  label: { ...text, formatter: `${t.limit} ${limit}`, position: 'insideStartTop' as const },
                  data: [{ yAxis: limit }],
                },
              }
            : {}),
        };
      }),
    };
  }, [balance, t, token]);
  return (
    <>
      <Chart option={option} heightPx={HEIGHT_PX} label={label} onSelect={null} />
      <div>
        <SavePicture name={name} option={option} heightPx={HEIGHT_PX} />
      </div>
    </>
  );
}
