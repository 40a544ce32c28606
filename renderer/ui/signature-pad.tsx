import { useState, type PointerEvent, type ReactNode } from 'react';
import { extendStroke, PAD_HEIGHT, PAD_WIDTH, startStroke, toPad, type Point, type Strokes } from './strokes.ts';

type SignaturePadProps = {
  readonly strokes: Strokes;
  readonly onChange: (strokes: Strokes) => void;
  readonly label: string;
};

/** A place to sign by pen, finger or mouse. */
export function SignaturePad({ strokes, onChange, label }: SignaturePadProps): ReactNode {
  const [isDrawing, setDrawing] = useState(false);
  const start = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(true);
    onChange(startStroke(strokes, placeOf(event)));
  };
  const extend = (event: PointerEvent<SVGSVGElement>): void => {
    if (isDrawing) onChange(extendStroke(strokes, placeOf(event)));
  };
  return (
    <svg
      className="pad"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`}
      onPointerDown={start}
      onPointerMove={extend}
      onPointerUp={() => setDrawing(false)}
      onPointerCancel={() => setDrawing(false)}
    >
      <Ink strokes={strokes} />
    </svg>
  );
}

/** A signature already given. */
export const SignatureImage = ({
  strokes,
  label,
}: {
  readonly strokes: Strokes;
  readonly label: string;
}): ReactNode => (
  <svg className="pad pad-fixed" role="img" aria-label={label} viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`}>
    <Ink strokes={strokes} />
  </svg>
);

const Ink = ({ strokes }: { readonly strokes: Strokes }): ReactNode => (
  <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
    {strokes.map((stroke, at) => (
      // Strokes are only ever added at the end, so their position is their identity.
      <polyline key={at} points={pathOf(stroke)} />
    ))}
  </g>
);

/** A single point is drawn as a dot: the round cap needs a line, be it of no length. */
const pathOf = (stroke: readonly Point[]): string =>
  [...stroke, ...stroke.slice(-1)].map((point) => point.join(',')).join(' ');

const placeOf = (event: PointerEvent<SVGSVGElement>): Point =>
  toPad(event, event.currentTarget.getBoundingClientRect());
