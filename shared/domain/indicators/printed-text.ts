import { roundAsPrinted } from './tolerance.ts';
import type { Verdict } from './verdict.ts';

/** As the official forms print it: fixed decimals, half away from zero. */
export const printed = (value: number, decimals: number): string => roundAsPrinted(value, decimals).toFixed(decimals);

/** Beyond these a value differs from the printed one by nothing but the noise of its computation. */
const MOST_DECIMALS = 12;

/** As printed, or where that would be judged otherwise, with as many more decimals as it takes to tell the two apart. */
export function tellingText(value: number, decimals: number, asPrinted: Verdict['asPrinted']): string {
  if (asPrinted === null) return printed(value, decimals);
  for (let more = decimals + 1; more < MOST_DECIMALS; more += 1) {
    const text = printed(value, more);
    if (Number(text) !== asPrinted.value) return text;
  }
  return String(value);
}
