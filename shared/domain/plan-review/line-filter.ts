import type { SchoolLevel, TargetKind } from '../../schema/plan.ts';
import { stateOf, SURE, targetsOf, type ReviewLine, type ReviewState } from './review-line.ts';

/** What of a plan is shown; null in a field: any. */
export interface LineFilter {
  readonly state: ReviewState | null;
  readonly kind: 'task' | 'target' | TargetKind | null;
  readonly schoolLevel: SchoolLevel | null;
  readonly confidence: 'unsure' | 'sure' | null;
  readonly isDamaged: boolean;
}

export const ANY_LINE: LineFilter = {
  state: null,
  kind: null,
  schoolLevel: null,
  confidence: null,
  isDamaged: false,
};

const isUnsure = (line: ReviewLine): boolean =>
  line.kind === 'task' ? line.needsPerson : line.read !== null && line.read.confidence < SURE;

export function isShown(line: ReviewLine, filter: LineFilter): boolean {
  const { state, kind, schoolLevel, confidence, isDamaged } = filter;
  return (
    (state === null || stateOf(line) === state) &&
    (kind === null || line.kind === kind || (line.kind === 'target' && line.read?.kind === kind)) &&
    (schoolLevel === null ||
      (line.kind === 'target' && targetsOf(line).some((target) => target.schoolLevel === schoolLevel))) &&
    (confidence === null || isUnsure(line) === (confidence === 'unsure')) &&
    (!isDamaged || line.damage !== null)
  );
}
