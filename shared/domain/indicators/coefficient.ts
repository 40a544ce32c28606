/** A school or department with pupils in it, and the raw amount it has of something. */
export interface Holding {
  /** Must be above zero: departments without pupils carry no weight and are left out before. */
  readonly pupils: number;
  readonly amount: number;
}

export interface Spread {
  readonly count: number;
  readonly pupils: number;
  readonly amount: number;
  /** All that there is over all pupils, which is not the mean of the schools' own ratios. */
  readonly mean: number;
  readonly deviation: number;
  /** 差异系数; null when the mean is zero, where it has no meaning. */
  readonly coefficient: number | null;
}

/**
 * 差异系数 between schools: the standard deviation of the amount per pupil around the pooled mean, each school weighted
 * by its pupils (population form), over that mean. Null when there is no school.
 */
export function spreadOf(holdings: readonly Holding[]): Spread | null {
  if (holdings.length === 0) return null;
  let pupils = 0;
  let amount = 0;
  for (const holding of holdings) {
    pupils += holding.pupils;
    amount += holding.amount;
  }
  const mean = amount / pupils;
  let squares = 0;
  for (const holding of holdings) squares += holding.pupils * (holding.amount / holding.pupils - mean) ** 2;
  const deviation = Math.sqrt(squares / pupils);
  return { count: holdings.length, pupils, amount, mean, deviation, coefficient: mean === 0 ? null : deviation / mean };
}

/** 综合差异系数, the plain mean of several: reported beside them, never what a stage is judged by. Null without any. */
export const compositeOf = (coefficients: readonly number[]): number | null =>
  coefficients.length === 0 ? null : coefficients.reduce((sum, it) => sum + it, 0) / coefficients.length;
