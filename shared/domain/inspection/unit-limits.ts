/**
 * What a unit itself allows, whatever a checklist asks. Not thresholds of the field: no school day has 1,441 minutes in
 * any jurisdiction.
 */

/** Minutes in each measure of time; a month and a year at their longest. A duration in a period is at most the period. */
const MINUTES: Readonly<Record<string, number>> = {
  秒: 1 / 60,
  分: 1,
  分钟: 1,
  小时: 60,
  时: 60,
  天: 1_440,
  日: 1_440,
  周: 10_080,
  月: 44_640,
  年: 527_040,
};

/** Differences and temperatures may lie below zero; nothing else that is counted or measured does. */
const BELOW_ZERO = ['个百分点', '℃', '°C'];

/** Where a share is meant; growth may exceed it, so that it is asked and not refused. */
const PERCENT = ['%', '％'];

/**
 * So many times its threshold, a figure has usually one zero too many or is in another unit. Thresholds below `from` are
 * counts of which a school may well do ten times as many.
 */
export const FAR_ABOVE = { times: 10, from: 10 } as const;

export const mayBeNegative = (unit: string): boolean => BELOW_ZERO.includes(unit);
export const isPercent = (unit: string): boolean => PERCENT.includes(unit);

/** The most a duration can be in its period: 1440 for `分钟/天`; null for a unit that is no duration in a period. */
export function longestIn(unit: string): number | null {
  const [what = '', period = '', ...more] = unit.split('/').map((part) => part.trim());
  const [short, long] = [MINUTES[what], MINUTES[period]];
  return short === undefined || long === undefined || more.length > 0 ? null : long / short;
}
