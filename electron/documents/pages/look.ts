import type { Content, ContentCanvas, ContentText } from 'pdfmake/interfaces';

/** Measures in points (1/72 inch) on A4, and the few looks everything is made of. */
export const MARGINS = { left: 48, top: 66, right: 48, bottom: 58 } as const;
export const CONTENT_WIDTH = 595.28 - MARGINS.left - MARGINS.right;

export const INK = '#1f2937';
export const MUTED = '#5b6472';
export const LINE = '#c9ced6';
export const BAND = '#eef2f7';
export const GOOD = '#15703a';
export const BAD = '#b42318';

export const styles = {
  title: { fontSize: 26, bold: true, alignment: 'center' as const, characterSpacing: 4 },
  section: { fontSize: 14, bold: true },
  group: { fontSize: 11, bold: true },
  label: { fontSize: 9, color: MUTED },
  small: { fontSize: 8.5, color: MUTED },
};

export const rule = (width: number = CONTENT_WIDTH, color: string = LINE): ContentCanvas => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: color }],
});

export const section = (title: string): Content => ({
  stack: [
    { text: title, style: 'section' },
    { ...rule(CONTENT_WIDTH, INK), margin: [0, 4, 0, 8] },
  ],
  margin: [0, 14, 0, 0],
});

/** A label and what it says, on one line where it fits. */
export const labelled = (label: string, value: string): ContentText => ({
  text: [{ text: `${label}：`, color: MUTED }, value],
  fontSize: 9.5,
  margin: [0, 2, 0, 0],
});

/** A longer text keeps its block in one piece only while that cannot leave half a page empty. */
export const fitsOneBlock = (...texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + text.length + 40 * text.split('\n').length, 0) < 900;
