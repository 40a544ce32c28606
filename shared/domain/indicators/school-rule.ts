export interface SchoolRule {
  /** How many of the indicators must reach their threshold. */
  readonly minMet: number;
}

/** One indicator of one school as the rule sees it; null when it can't be computed. */
export interface IndicatorVerdict {
  readonly met: boolean | null;
  /** Whether it reaches the share of the threshold below which no indicator may lie. */
  readonly floorMet: boolean | null;
}

/**
 * 综合达标: enough indicators met, and every other one at its floor. An indicator that is not known may turn out either
 * way, so the answer is false only when no value of it could save the school, and otherwise null.
 */
export function schoolPasses(verdicts: readonly IndicatorVerdict[], rule: SchoolRule): boolean | null {
  const belowFloor = verdicts.some((verdict) => verdict.floorMet === false);
  const possiblyMet = verdicts.filter((verdict) => verdict.met !== false).length;
  if (belowFloor || possiblyMet < rule.minMet) return false;
  return verdicts.some((verdict) => verdict.met === null) ? null : true;
}

/** True when all are true, false when one is false, null when it hangs on one that is not known. */
export function allTrue(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}
