import { compact } from './text.ts';

const schoolYear = (first: number): string => `${first}-${first + 1}`;

/** School years begin in September. */
const FIRST_MONTH = 9;

/**
 * The 学年 a text speaks of: `2025-2026学年`, `2025—2026`, `2025/26学年`, `2025学年`, `2025年9月`; a bare `2025年(度)`
 * is the year whose autumn count it is, as in the yearly statistics.
 */
export function findSchoolYear(text: string): string | undefined {
  if (text === '') return undefined;
  const plain = compact(text);
  const both = /(20\d{2})(?:年|学年)?[-—–―~/至](20)?(\d{2})(?!\d)/.exec(plain);
  if (both !== null && Number(both[3]) === (Number(both[1]) + 1) % 100) return schoolYear(Number(both[1]));
  // Several years are the span of a plan, not a school year.
  if (/20\d{2}年?[-—–―~至]20\d{2}/.test(plain)) return undefined;
  const month = /(20\d{2})[年.-](\d{1,2})(?:月|[-.]|$)/.exec(plain);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return schoolYear(Number(month[1]) - (Number(month[2]) < FIRST_MONTH ? 1 : 0));
  const alone = /(20\d{2})(?:学年|年)/.exec(plain) ?? /^(20\d{2})$/.exec(plain);
  return alone === null ? undefined : schoolYear(Number(alone[1]));
}

/** The 学年 before one, which is written as 2025-2026. */
export const yearBefore = (year: string): string => schoolYear(Number(year.slice(0, 4)) - 1);
