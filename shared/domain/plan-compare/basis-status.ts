import type { PlanSeed } from '../../schema/plan-seed.ts';

type Times = Pick<PlanSeed, 'expiresOn' | 'period'>;

/** `over`: its period is past, though the document names no day on which it expires. */
export type BasisStatus =
  | { readonly kind: 'expired'; readonly on: string }
  | { readonly kind: 'over'; readonly to: string }
  | { readonly kind: 'holds'; readonly until: string | null };

/** Whether a document still holds on a day (ISO). The last day of its time belongs to it. */
export function basisStatus({ expiresOn, period }: Times, day: string): BasisStatus {
  if (expiresOn !== null && expiresOn < day) return { kind: 'expired', on: expiresOn };
  if (period !== null && period.to < day.slice(0, period.to.length)) return { kind: 'over', to: period.to };
  return { kind: 'holds', until: expiresOn };
}

/** The last day of a year, a month or a day. */
export function lastDayOf(time: string): string {
  const [year = '', month, day] = time.split('-');
  if (day !== undefined) return time;
  if (month === undefined) return `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

/** The last day on which a document can be rested on: as it says, or the end of its period; null when it names neither. */
export const lastDayOfBasis = ({ expiresOn, period }: Times): string | null =>
  expiresOn ?? (period === null ? null : lastDayOf(period.to));
