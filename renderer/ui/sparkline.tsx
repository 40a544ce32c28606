interface SparklineProps {
  /** In order; null where there is no value. */
  readonly values: readonly (number | null)[];
  /** A level drawn across; null: none. */
  readonly level: number | null;
}

const WIDTH_PX = 96;
const HEIGHT_PX = 28;
const MARGIN_PX = 4;

/** The course of a few values beside their numbers, which say the same. A gap breaks the line. */
export function Sparkline({ values, level }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const all = level === null ? known : [...known, level];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (index: number): number =>
    MARGIN_PX + ((WIDTH_PX - 2 * MARGIN_PX) * index) / Math.max(1, values.length - 1);
  const y = (value: number): number =>
    HEIGHT_PX - MARGIN_PX - ((HEIGHT_PX - 2 * MARGIN_PX) * (value - low)) / (high - low || 1);
  const points = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const lines = points.flatMap((point, index) => {
    const next = points[index + 1] ?? null;
    return point === null || next === null ? [] : [{ from: point, to: next }];
  });
  if (known.length === 0) return null;
  return (
    <svg width={WIDTH_PX} height={HEIGHT_PX} aria-hidden className="sparkline">
      {level !== null && <line className="sparkline-level" x1={0} x2={WIDTH_PX} y1={y(level)} y2={y(level)} />}
      {lines.map(({ from, to }) => (
        <line key={from.x} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
      {points.map((point) => point && <circle key={point.x} cx={point.x} cy={point.y} r={2.5} />)}
    </svg>
  );
}
