import type { Level } from '../../schema/plan.ts';
import type { CorrectedTarget } from '../../schema/plan-review.ts';
import { targetsOf, type ReviewLine } from './review-line.ts';

/** A target that a person has confirmed, with the clause it rests on. */
export interface ConfirmedTarget {
  /** Of the reading, and of its part when it was split. */
  readonly id: string;
  readonly target: CorrectedTarget;
  readonly strict: boolean;
  readonly checkable: Level;
  readonly task: ReviewLine['task'];
}

/**
 * The only way from a reading into a checklist: what no person has decided does not pass, however sure the compiler is,
 * and so nothing uncertain or damaged does.
 */
export function confirmedTargets(lines: readonly ReviewLine[]): readonly ConfirmedTarget[] {
  return lines.flatMap((line): readonly ConfirmedTarget[] => {
    if (line.kind !== 'target' || line.decision === null) return [];
    const { read, decision, checkable, task } = line;
    const strict = decision.kind === 'accepted' && read?.strict === true;
    return targetsOf(line).map((target, index) => ({ id: `${line.id}/${index}`, target, strict, checkable, task }));
  });
}
