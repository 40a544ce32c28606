import { REQUIRED_INSPECTORS } from '#shared/domain/inspection/completeness.ts';
import type { Finding, Visit } from '#shared/schema/inspection.ts';

/** How far ahead the workbench looks. */
export const HORIZON_DAYS = 7;

const DAY_MS = 86_400_000;

/** Whole days from one ISO day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export type When = 'past' | 'today' | 'soon';

/** Null: too far ahead to be shown. */
export function whenOf(day: string, today: string): When | null {
  const days = daysBetween(today, day);
  if (days < 0) return 'past';
  if (days === 0) return 'today';
  return days <= HORIZON_DAYS ? 'soon' : null;
}

export type Lack = 'inspectors' | 'listNumber' | 'template' | 'schools';

/** What a visit still lacks before one can leave the network behind. */
export function lacksOf(visit: Visit, hasTemplate: boolean): Lack[] {
  const lacks: Lack[] = [];
  if (visit.schoolCodes.length === 0) lacks.push('schools');
  if (visit.inspectors.length < REQUIRED_INSPECTORS) lacks.push('inspectors');
  if (!hasTemplate) lacks.push('template');
  if (visit.listNumber === null) lacks.push('listNumber');
  return lacks;
}

export type Due<F> = { readonly finding: F; readonly daysLeft: number };

/** Findings that are overdue or due within the horizon, most urgent first. One without a day is never due. */
export function dueFindings<F extends Pick<Finding, 'dueOn' | 'deleted'>>(
  findings: readonly F[],
  today: string,
): Due<F>[] {
  return findings
    .flatMap((finding): Due<F>[] =>
      finding.dueOn === null || finding.deleted ? [] : [{ finding, daysLeft: daysBetween(today, finding.dueOn) }],
    )
    .filter(({ daysLeft }) => daysLeft <= HORIZON_DAYS)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}
