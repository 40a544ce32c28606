/**
 * Limits are decimal fractions and values are quotients, so binary noise (0.9 met by 9 teachers for 1,000 pupils) must
 * not decide a verdict. A billionth of the limit is far below anything a form prints.
 */
const RELATIVE_NOISE = 1e-9;

/** Rounding needs less: only the last few bits of a decimal that should end in 5. */
const ROUNDING_NOISE = 1e-12;

const noise = (limit: number): number => Math.abs(limit) * RELATIVE_NOISE;

export const isAtLeast = (value: number, limit: number): boolean => value >= limit - noise(limit);
export const isAtMost = (value: number, limit: number): boolean => value <= limit + noise(limit);

/** Rounds half away from zero as the printed forms do: 4.195 becomes 4.20, although its binary form lies just below. */
export function roundAsPrinted(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  return (Math.sign(value) * Math.round(scaled * (1 + ROUNDING_NOISE))) / scale;
}
