import type { Watermark } from 'pdfmake/interfaces';
import { BAD } from './look.ts';

/** On every page of what was made from the invented schools that ship with the app, so that nobody takes it for real. */
export const SAMPLE_MARK = '示例';

/** Said in words at the head: a watermark is lost on a poor copy and is no text for a screen reader. */
export const SAMPLE_LINE = '示例：学校和数据均为虚构';

/** Light enough to read through, dark enough for a copier. */
export const sampleWatermark = (font: string): Watermark => ({
  text: SAMPLE_MARK,
  font,
  bold: true,
  fontSize: 170,
  color: BAD,
  opacity: 0.08,
});
