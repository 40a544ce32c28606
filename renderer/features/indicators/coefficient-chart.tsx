import { Space, theme } from 'antd';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Chart, type ChartOption } from '#renderer/ui/chart.tsx';
import { SavePicture } from '#renderer/ui/save-picture.tsx';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { useMarkColors } from './mark-colors.ts';
import { markOfBalance, WALL_SIGNS } from './mark-of.ts';
import { tellingText } from '#shared/domain/indicators/printed-text.ts';
import { indicatorTexts } from './texts.ts';

interface CoefficientChartProps {
  readonly result: StageResult;
  readonly standard: Standard;
  /** Of the indicator whose bar was clicked. */
  readonly onSelect: (id: string) => void;
  /** Stands beside what can be done with the chart. */
  readonly action: ReactNode;
}

const BAR_PX = 34;
const AXIS_PX = 44;

/** Bars of the coefficients with the line none may cross; each bar carries its sign and value as text. */
export function CoefficientChart({ result, standard, onSelect, action }: CoefficientChartProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const { token } = theme.useToken();
  const colors = useMarkColors();
  const balances = useMemo(() => Object.values(result.indicators).toReversed(), [result]);
  const option = useMemo((): ChartOption => {
    const names = new Map(standard.indicators.map(({ id, name }) => [id, name]));
    const limit = balances[0]?.limit ?? null;
    const highest = Math.max(limit ?? 0, ...balances.map(({ coefficient }) => coefficient ?? 0));
    const text = { color: token.colorText, fontFamily: token.fontFamily, fontSize: 13 };
    return {
      grid: { left: 8, right: 80, top: 24, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        // Up to the next tenth, with room for the value beside the longest bar.
        max: Math.ceil(highest * 11) / 10,
        axisLabel: { ...text, color: token.colorTextSecondary },
        splitLine: { lineStyle: { color: token.colorSplit } },
      },
      yAxis: {
        type: 'category',
        data: balances.map(({ indicator }) => names.get(indicator) ?? indicator),
        axisLabel: text,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: token.colorBorder } },
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          // Before the limit, so that no value is struck through.
          z: 6,
          data: balances.map((balance) => {
            const mark = markOfBalance(balance);
            const value =
              balance.coefficient === null ? t.marks.unknown : tellingText(balance.coefficient, 3, balance.asPrinted);
            return {
              value: balance.coefficient ?? 0,
              itemStyle: { color: colors[mark] },
              label: {
                ...text,
                backgroundColor: token.colorBgContainer,
                show: true,
                position: 'right' as const,
                formatter: `${WALL_SIGNS[mark]} ${value}`,
              },
            };
          }),
          ...(limit === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  z: 2,
                  lineStyle: { color: token.colorText, type: 'dashed' as const, width: 1.5 },
                  label: { ...text, formatter: `${t.limit} ${limit}`, position: 'end' as const },
                  data: [{ xAxis: limit }],
                },
              }),
        },
      ],
    };
  }, [balances, standard, t, token, colors]);
  const heightPx = balances.length * BAR_PX + AXIS_PX;
  const select = useCallback(
    (index: number) => {
      const balance = balances[index];
      if (balance !== undefined) onSelect(balance.indicator);
    },
    [balances, onSelect],
  );
  return (
    <>
      <Chart option={option} heightPx={heightPx} label={t.chartLabel(word(result.stage))} onSelect={select} />
      <Space wrap>
        {action}
        <SavePicture name={`${t.chart} ${word(result.stage)}`} option={option} heightPx={heightPx} />
      </Space>
    </>
  );
}
