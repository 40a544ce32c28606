import type { CanvasElement } from 'pdfmake/interfaces';
import type { Signed } from '#shared/schema/inspection.ts';
import { INK } from './look.ts';

/** Signatures are kept as strokes in a box of 600 x 200 units. */
const BOX = { width: 600, height: 200 } as const;

type Strokes = Extract<Signed, { kind: 'signed' }>['strokes'];

/** A signature as vectors; `scale` is points per unit. */
export function inkOf(strokes: Strokes, scale: number): CanvasElement[] {
  // An empty box first: every signature takes the same room, wherever its strokes lie.
  const room: CanvasElement = {
    type: 'rect',
    x: 0,
    y: 0,
    w: BOX.width * scale,
    h: BOX.height * scale,
    lineWidth: 0,
    color: '#ffffff',
  };
  return [room, ...strokes.map((stroke) => strokeShape(stroke, scale))];
}

function strokeShape(stroke: Strokes[number], scale: number): CanvasElement {
  const points = stroke.map(([x, y]) => ({
    x: Math.min(Math.max(x, 0), BOX.width) * scale,
    y: Math.min(Math.max(y, 0), BOX.height) * scale,
  }));
  const [first] = points;
  if (first !== undefined && points.length === 1)
    return { type: 'ellipse', x: first.x, y: first.y, r1: 0.8, r2: 0.8, color: INK };
  return { type: 'polyline', points, lineWidth: 1.2, lineColor: INK, lineCap: 'round', closePath: false };
}
