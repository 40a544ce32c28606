import { targetsOf, type ReviewLine } from './review-line.ts';

export const LEFT_OUT = ['undecided', 'elsewhere', 'dropped'] as const;
/** Nobody has decided it; it is not checked at a school; it was rejected or merged into another. */
export type LeftOut = (typeof LEFT_OUT)[number];

/** Why a target makes no item of a checklist; null where it makes one, and for what is no target. */
export function leftOutOf(line: ReviewLine): LeftOut | null {
  if (line.kind !== 'target') return null;
  if (targetsOf(line).length === 0) return 'dropped';
  if (line.checkable !== 'school') return 'elsewhere';
  return line.decision === null ? 'undecided' : null;
}
