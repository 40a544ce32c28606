import { theme } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Chart, type ChartOption } from '#renderer/ui/chart.tsx';
import { SavePicture } from '#renderer/ui/save-picture.tsx';
import type { LorenzPoint } from '#shared/domain/indicators/distribution.ts';
import { spreadTexts } from './texts.ts';

interface LorenzChartProps {
  readonly curve: readonly LorenzPoint[];
  /** Of a saved picture. */
  readonly name: string;
}

const HEIGHT_PX = 320;
const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** How far the shares lie from equal ones. */
export function LorenzChart({ curve, name }: LorenzChartProps) {
  const t = useTexts(spreadTexts);
  const { token } = theme.useToken();
  const option = useMemo((): ChartOption => {
    const text = { color: token.colorText, fontFamily: token.fontFamily, fontSize: 12 };
    const axis = {
      type: 'value' as const,
      min: 0,
      max: 1,
      nameLocation: 'middle' as const,
      nameTextStyle: text,
      axisLabel: { ...text, color: token.colorTextSecondary, formatter: percent },
      splitLine: { lineStyle: { color: token.colorSplit } },
    };
    const line = { type: 'line' as const, silent: true };
    return {
      grid: { left: 64, right: 72, top: 16, bottom: 48 },
      xAxis: { ...axis, name: t.pupils, nameGap: 28 },
      yAxis: { ...axis, name: t.amount, nameGap: 44 },
      series: [
        {
          ...line,
          showSymbol: false,
          lineStyle: { color: token.colorTextSecondary, type: 'dashed', width: 1.5 },
          data: [
            [0, 0],
            [1, 1],
          ],
          endLabel: { ...text, show: true, formatter: t.equal, offset: [0, -6] },
        },
        {
          ...line,
          symbolSize: 5,
          itemStyle: { color: token.colorPrimary },
          lineStyle: { color: token.colorPrimary, width: 2.5 },
          areaStyle: { color: token.colorPrimary, opacity: 0.12 },
          data: curve.map(({ pupils, amount }) => [pupils, amount]),
          endLabel: { ...text, show: true, formatter: t.actual, offset: [0, 10] },
        },
      ],
    };
  }, [curve, t, token]);
  return (
    <>
      <Chart option={option} heightPx={HEIGHT_PX} label={t.lorenzLabel} onSelect={null} />
      <SavePicture name={`${name} ${t.lorenz}`} option={option} heightPx={HEIGHT_PX} />
    </>
  );
}
