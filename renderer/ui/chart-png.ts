import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart.tsx';

// On the screen charts are drawn as SVG; only for a picture of pixels is this one needed.
use([CanvasRenderer]);

const PIXEL_RATIO = 2;

interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: string;
}

/** A chart as a picture to be pasted into a report, twice as fine as the screen. */
export function chartPng(option: ChartOption, picture: Picture): Uint8Array<ArrayBuffer> {
  const { widthPx: width, heightPx: height, background: backgroundColor } = picture;
  const drawn = init(document.createElement('div'), undefined, { renderer: 'canvas', width, height });
  drawn.setOption({ ...option, animation: false });
  const url = drawn.getDataURL({ type: 'png', pixelRatio: PIXEL_RATIO, backgroundColor });
  drawn.dispose();
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
