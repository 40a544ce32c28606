import type { SchoolLevel, TargetKind } from '../../schema/plan.ts';
import { leftOutOf, type LeftOut } from './left-out.ts';
import { stateOf, SURE, targetsOf, type ReviewLine, type ReviewState } from './review-line.ts';

/** What of a plan is shown; null in a field: any. */
export interface LineFilter {
  readonly state: ReviewState | 'changed' | null;
  readonly kind: ReviewLine['kind'] | TargetKind | null;
  readonly schoolLevel: SchoolLevel | null;
  readonly confidence: 'unsure' | 'sure' | null;
  readonly damage: 'damaged' | 'sound' | null;
  readonly leftOut: LeftOut | null;
}

export const ANY_LINE: LineFilter = {
  state: null,
  kind: null,
  schoolLevel: null,
  confidence: null,
  damage: null,
  leftOut: null,
};

const isUnsure = (line: ReviewLine): boolean =>
  line.kind === 'target' ? line.read !== null && line.read.confidence < SURE : line.needsPerson;

function hasState(line: ReviewLine, state: LineFilter['state']): boolean {
  if (state === null) return true;
  return state === 'changed' ? line.hasChanged : stateOf(line) === state;
}

export function isShown(line: ReviewLine, filter: LineFilter): boolean {
  const { state, kind, schoolLevel, confidence, damage, leftOut } = filter;
  return (
    hasState(line, state) &&
    (kind === null || line.kind === kind || (line.kind === 'target' && line.read?.kind === kind)) &&
    (schoolLevel === null ||
      (line.kind === 'target' && targetsOf(line).some((target) => target.schoolLevel === schoolLevel))) &&
    (confidence === null || isUnsure(line) === (confidence === 'unsure')) &&
    (damage === null || (line.damage !== null) === (damage === 'damaged')) &&
    (leftOut === null || leftOutOf(line) === leftOut)
  );
}

/** How many lines each choice of one field would show, with the other fields as they are. */
export function countChoices<K extends keyof LineFilter>(
  lines: readonly ReviewLine[],
  filter: LineFilter,
  { field, choices }: { readonly field: K; readonly choices: readonly NonNullable<LineFilter[K]>[] },
): ReadonlyMap<NonNullable<LineFilter[K]>, number> {
  const others = lines.filter((line) => isShown(line, { ...filter, [field]: null }));
  return new Map(
    choices.map((choice) => [choice, others.filter((line) => isShown(line, { ...ANY_LINE, [field]: choice })).length]),
  );
}
