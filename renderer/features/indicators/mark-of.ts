import type { BalanceResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Verdict } from '#shared/domain/indicators/verdict.ts';

/** How a value stands: reaches the threshold, its floor (85 %), neither, or can't be computed. */
export type WallMark = 'met' | 'floor' | 'unmet' | 'unknown';

export const WALL_SIGNS: Readonly<Record<WallMark, string>> = { met: '✓', floor: '△', unmet: '✕', unknown: '?' };

export function markOf({ met, floorMet }: Pick<Verdict, 'met' | 'floorMet'>): WallMark {
  if (met === null) return 'unknown';
  if (met) return 'met';
  return floorMet === true ? 'floor' : 'unmet';
}

/** A coefficient has a limit and no floor. */
export const markOfBalance = ({ passes }: Pick<BalanceResult, 'passes'>): WallMark =>
  passes === null ? 'unknown' : passes ? 'met' : 'unmet';
