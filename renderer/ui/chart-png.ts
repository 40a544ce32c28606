import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { must } from '#shared/util/must.ts';
import type { ChartOption } from './chart.tsx';

// On the screen charts are drawn as SVG; only for a picture of pixels is this one needed.
use([CanvasRenderer]);

const PIXEL_RATIO = 2;

const HEADING_PX = 44;
const MARGIN_PX = 16;

interface Picture {
  /** Stands above the chart: what it shows, and of whom. */
  readonly heading: string;
  readonly font: string;
  readonly color: string;
  readonly background: string;
  readonly widthPx: number;
  /** Of the chart alone. */
  readonly heightPx: number;
}

/** A chart under its heading as a picture to be pasted into a report, twice as fine as the screen. */
export function chartPng(option: ChartOption, picture: Picture): Uint8Array<ArrayBuffer> {
  const { widthPx: width, heightPx: height } = picture;
  const drawn = init(document.createElement('div'), undefined, { renderer: 'canvas', width, height });
  drawn.setOption({ ...option, animation: false });
  const chart = drawn.getRenderedCanvas({ pixelRatio: PIXEL_RATIO, backgroundColor: picture.background });
  const url = headed(chart, picture).toDataURL('image/png');
  drawn.dispose();
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}

function headed(chart: HTMLCanvasElement, { heading, font, color, background, widthPx }: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = chart.width;
  canvas.height = chart.height + HEADING_PX * PIXEL_RATIO;
  const pen = must(canvas.getContext('2d'), 'a canvas can be drawn on');
  pen.fillStyle = background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(chart, 0, HEADING_PX * PIXEL_RATIO);
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.font = font;
  pen.fillStyle = color;
  pen.textBaseline = 'middle';
  // One too long is narrowed.
  pen.fillText(heading, MARGIN_PX, HEADING_PX / 2, widthPx - 2 * MARGIN_PX);
  return canvas;
}
