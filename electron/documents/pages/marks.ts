import type { CanvasElement, Content } from 'pdfmake/interfaces';
import type { InspectionResult } from '#shared/schema/inspection.ts';
import { assertNever } from '#shared/util/must.ts';
import { resultWords } from '../words.ts';
import { BAD, GOOD, MUTED } from './look.ts';

/** Marks are drawn, not written: the font has no ticks. Each stands beside its word, so colour is never alone. */
const SIZE = 11;
const stroke = (lineColor: string) => ({ lineWidth: 1.5, lineColor, lineCap: 'round' as const });

/** Anew each time: the layout moves the very shapes it is given. */
function shapesOf(result: InspectionResult): CanvasElement[] {
  switch (result) {
    case 'met':
      return [polyline([1.5, 6], [4.5, 9], [10, 2.5])];
    case 'unmet':
      return [
        { type: 'line', x1: 2, y1: 2, x2: 9.5, y2: 9.5, ...stroke(BAD) },
        { type: 'line', x1: 9.5, y1: 2, x2: 2, y2: 9.5, ...stroke(BAD) },
      ];
    case 'notApplicable':
      return [{ type: 'line', x1: 1.5, y1: 6, x2: 9.5, y2: 6, ...stroke(MUTED) }];
    default:
      return assertNever(result);
  }
}

const polyline = (...points: readonly (readonly [number, number])[]): CanvasElement => ({
  type: 'polyline',
  closePath: false,
  points: points.map(([x, y]) => ({ x, y })),
  ...stroke(GOOD),
});
const colors: Readonly<Record<InspectionResult, string>> = { met: GOOD, unmet: BAD, notApplicable: MUTED };

export const resultMark = (result: InspectionResult): Content => ({
  columns: [
    { canvas: shapesOf(result), width: SIZE + 4 },
    { text: resultWords[result], color: colors[result], bold: true, fontSize: 10, width: 'auto', noWrap: true },
  ],
});

/** Where there is no result: an item that is only recorded may be answered all the same. */
export const unjudgedMark = ({ isAnswered }: { readonly isAnswered: boolean }): Content => ({
  text: isAnswered ? '已记录' : '未填',
  color: MUTED,
  fontSize: 10,
});
