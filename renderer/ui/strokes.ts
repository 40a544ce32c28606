/** Pen strokes as polylines in a box of 600 x 200 units, y downward. */
export type Point = [number, number];
export type Strokes = readonly (readonly Point[])[];

export const PAD_WIDTH = 600;
export const PAD_HEIGHT = 200;

/** Below this the pen has not moved: a resting hand must not fill the record with points. */
const SMALLEST_STEP = 1.5;

export const startStroke = (strokes: Strokes, at: Point): Strokes => [...strokes, [at]];

export function extendStroke(strokes: Strokes, to: Point): Strokes {
  const current = strokes.at(-1);
  const last = current?.at(-1);
  if (current === undefined || last === undefined) return strokes;
  if (Math.hypot(to[0] - last[0], to[1] - last[1]) < SMALLEST_STEP) return strokes;
  return [...strokes.slice(0, -1), [...current, to]];
}

/** A dot or two is a slip of the hand, not a signature. */
export const isSignature = (strokes: Strokes): boolean => lengthOf(strokes) >= PAD_WIDTH / 10;

const lengthOf = (strokes: Strokes): number =>
  strokes.reduce(
    (sum, stroke) => sum + stroke.reduce((length, point, at) => length + step(stroke[at - 1], point), 0),
    0,
  );

const step = (from: Point | undefined, to: Point): number =>
  from === undefined ? 0 : Math.hypot(to[0] - from[0], to[1] - from[1]);

/** A place on the screen as a place in the box, to a tenth of a unit and never outside it. */
export function toPad(
  at: { readonly clientX: number; readonly clientY: number },
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Point {
  const x = ((at.clientX - box.left) / box.width) * PAD_WIDTH;
  const y = ((at.clientY - box.top) / box.height) * PAD_HEIGHT;
  return [within(x, PAD_WIDTH), within(y, PAD_HEIGHT)];
}

const within = (value: number, limit: number): number => Math.round(Math.min(Math.max(value, 0), limit) * 10) / 10;
