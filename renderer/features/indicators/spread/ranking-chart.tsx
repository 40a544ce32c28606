import { theme } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Chart, type ChartOption } from '#renderer/ui/chart.tsx';
import { SavePicture } from '#renderer/ui/save-picture.tsx';
import type { Ranked } from '#shared/domain/indicators/distribution.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { useMarkColors } from '../mark-colors.ts';
import { markOf, WALL_SIGNS } from '../mark-of.ts';
import { printed } from '#shared/domain/indicators/printed-text.ts';
import type { SchoolHolding } from './school-holding.ts';
import { spreadTexts } from './texts.ts';

interface RankingChartProps {
  readonly ranked: readonly Ranked<SchoolHolding>[];
  readonly definition: Indicator;
  readonly mean: number | null;
  /** Of a saved picture. */
  readonly name: string;
}

const BAR_PX = 24;
const AXIS_PX = 64;
/** Taller charts are no easier to read; bars become thinner and only some are named. */
const MOST_PX = 900;

/** The schools from least to most with the lines they are measured by. */
export function RankingChart({ ranked, definition, mean, name }: RankingChartProps) {
  const t = useTexts(spreadTexts);
  const { token } = theme.useToken();
  const colors = useMarkColors();
  const option = useMemo((): ChartOption => {
    const text = { color: token.colorText, fontFamily: token.fontFamily, fontSize: 12 };
    const { threshold = null, floor = null } = ranked[0]?.holding.result ?? {};
    const lines = [
      { title: t.threshold, xAxis: threshold, type: 'solid' as const, distance: 4 },
      { title: t.floor, xAxis: floor, type: 'dotted' as const, distance: 18 },
      { title: t.mean, xAxis: mean, type: 'dashed' as const, distance: 32 },
    ];
    return {
      grid: { left: 8, right: 64, top: 52, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        axisLabel: { ...text, color: token.colorTextSecondary },
        splitLine: { lineStyle: { color: token.colorSplit } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: ranked.map(({ holding }) => holding.name),
        axisLabel: text,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: token.colorBorder } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 14,
          // Before the lines, so that no value is struck through.
          z: 6,
          data: ranked.map(({ holding: { value, result } }) => ({
            value,
            itemStyle: { color: colors[markOf(result)] },
            label: {
              ...text,
              backgroundColor: token.colorBgContainer,
              show: ranked.length * BAR_PX <= MOST_PX,
              position: 'right' as const,
              formatter: `${WALL_SIGNS[markOf(result)]} ${printed(value, definition.decimals)}`,
            },
          })),
          markLine: {
            silent: true,
            symbol: 'none',
            z: 2,
            data: lines.flatMap(({ title, xAxis, type, distance }) =>
              xAxis === null
                ? []
                : [
                    {
                      xAxis,
                      lineStyle: { color: token.colorText, type, width: 1.5 },
                      label: {
                        ...text,
                        distance,
                        position: 'start' as const,
                        formatter: `${title} ${printed(xAxis, definition.decimals)}`,
                      },
                    },
                  ],
            ),
          },
        },
      ],
    };
  }, [ranked, definition, mean, t, token, colors]);
  const heightPx = Math.min(MOST_PX, ranked.length * BAR_PX + AXIS_PX);
  return (
    <>
      <Chart option={option} heightPx={heightPx} label={t.rankingLabel(definition.name)} onSelect={null} />
      <SavePicture name={`${name} ${t.ranking}`} option={option} heightPx={heightPx} />
    </>
  );
}
