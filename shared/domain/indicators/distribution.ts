import { spreadOf, type Holding } from './coefficient.ts';

/** A school in the order of what it has per pupil. */
export interface Ranked<T extends Holding> {
  readonly holding: T;
  /** Amount per pupil. */
  readonly ratio: number;
  /** Its part of the sum of squares behind the coefficient, 0 to 1; null when all schools are alike. */
  readonly part: number | null;
}

/** The schools from the least per pupil to the most, each with how much it adds to the 差异系数. */
export function rankHoldings<T extends Holding>(holdings: readonly T[]): readonly Ranked<T>[] {
  const spread = spreadOf(holdings);
  if (spread === null) return [];
  const whole = spread.pupils * spread.deviation ** 2;
  return holdings
    .map((holding) => {
      const ratio = holding.amount / holding.pupils;
      return { holding, ratio, part: whole === 0 ? null : (holding.pupils * (ratio - spread.mean) ** 2) / whole };
    })
    .toSorted((a, b) => a.ratio - b.ratio);
}

export interface LorenzPoint {
  /** Share of all pupils, those with the least first. */
  readonly pupils: number;
  /** Share of everything there is that these pupils have. */
  readonly amount: number;
}

/**
 * The Lorenz curve: from (0, 0) to (1, 1), a point a school, pupils with the least first. The straight line would be
 * equal shares for all. Empty when there is nothing to share out.
 */
export function lorenzCurve(holdings: readonly Holding[]): readonly LorenzPoint[] {
  const spread = spreadOf(holdings);
  if (spread === null || spread.amount === 0) return [];
  let pupils = 0;
  let amount = 0;
  const points = rankHoldings(holdings).map(({ holding }) => {
    pupils += holding.pupils;
    amount += holding.amount;
    return { pupils: pupils / spread.pupils, amount: amount / spread.amount };
  });
  return [{ pupils: 0, amount: 0 }, ...points];
}

/** What the given share of pupils, those with the least, has of everything; null where there is no curve. */
export function shareOfLeast(curve: readonly LorenzPoint[], pupils: number): number | null {
  const at = curve.findIndex((point) => point.pupils >= pupils);
  const end = curve[at];
  const start = curve[at - 1];
  if (end === undefined || start === undefined) return null;
  return start.amount + ((end.amount - start.amount) * (pupils - start.pupils)) / (end.pupils - start.pupils);
}
