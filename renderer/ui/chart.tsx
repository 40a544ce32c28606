import { useEffect, useRef } from 'react';
import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  type GridComponentOption,
  type MarkLineComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// Only what our charts draw is built in.
use([BarChart, LineChart, GridComponent, MarkLineComponent, AriaComponent, LabelLayout, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption
>;

interface ChartProps {
  readonly option: ChartOption;
  readonly heightPx: number;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
  /** Called with the place in its series of what was clicked; null: nothing can be. */
  readonly onSelect: ((index: number) => void) | null;
}

/** A chart that follows the width of its place. */
export function Chart({ option, heightPx, label, onSelect }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    if (place.current === null) return undefined;
    const drawn = init(place.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => chart.current?.setOption({ ...option, animation: false }, { notMerge: true }), [option]);

  useEffect(() => {
    const drawn = chart.current;
    if (onSelect === null || drawn === undefined) return undefined;
    const select = ({ dataIndex }: { readonly dataIndex: number }): void => onSelect(dataIndex);
    drawn.on('click', select);
    return () => void drawn.off('click', select);
  }, [onSelect]);

  return <div ref={place} role="img" aria-label={label} style={{ height: heightPx }} />;
}
