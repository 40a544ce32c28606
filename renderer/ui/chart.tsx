import { useEffect, useRef } from 'react';
import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  type GridComponentOption,
  type MarkLineComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what our charts draw is built in.
use([BarChart, GridComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | MarkLineComponentOption>;

interface ChartProps {
  readonly option: ChartOption;
  readonly heightPx: number;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

/** A chart that follows the width of its place. */
export function Chart({ option, heightPx, label }: ChartProps) {
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

  return <div ref={place} role="img" aria-label={label} style={{ height: heightPx }} />;
}
