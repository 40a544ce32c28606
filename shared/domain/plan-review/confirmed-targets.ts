import type { CorrectedTarget, Seen } from '../../schema/plan-review.ts';
import { targetsOf, type ReviewLine, type TargetLine } from './review-line.ts';

type SeenTarget = Extract<Seen, { kind: 'target' }>['target'];

/** A target that a person has confirmed, with the clause it rests on. */
export interface ConfirmedTarget {
  /** Of the reading, and of its part when it was split. */
  readonly id: string;
  readonly target: CorrectedTarget;
  readonly strict: boolean;
  readonly bestEffort: boolean;
  readonly kind: SeenTarget['kind'];
  readonly checkable: TargetLine['checkable'];
  readonly task: ReviewLine['task'];
  /** The words it was read from. */
  readonly quote: string;
  /** A person made a range of what was read otherwise: then both its ends are meant. */
  readonly isRangeChosen: boolean;
  /** The deadline is the end of the plan's own time. */
  readonly byImplied: boolean;
  /** The plan asks to keep what is there (保持在…): it binds from the start. */
  readonly isKept: boolean;
}

const KEPT = /保持|维持|稳定在|始终/;

/** What was read says whether a limit is itself allowed; a person who changes the figure has the last word. */
export function isStrict(target: CorrectedTarget, read: SeenTarget | null): boolean {
  return read?.strict === true && target.comparator === read.comparator && target.value === read.value;
}

/** Whether a target's deadline is not written beside it but taken from the time of the plan. */
export const isImplied = ({ read }: TargetLine, target: CorrectedTarget): boolean =>
  read?.byImplied === true && target.by !== null && target.by === read.by;

/**
 * The only way from a reading into a checklist or a comparison: what no person has decided does not pass, however sure
 * the compiler is, and so nothing uncertain or damaged does.
 */
export function confirmedTargets(lines: readonly ReviewLine[]): readonly ConfirmedTarget[] {
  return lines.flatMap((line): readonly ConfirmedTarget[] => {
    if (line.kind !== 'target' || line.decision === null) return [];
    const read = line.seen?.kind === 'target' ? line.seen.target : line.read;
    return targetsOf(line).map((target, index) => ({
      id: `${line.id}/${index}`,
      target,
      strict: isStrict(target, read),
      bestEffort: read?.bestEffort ?? false,
      kind: read?.kind ?? 'other',
      checkable: line.checkable,
      task: line.task,
      quote: line.quote,
      isRangeChosen: target.comparator === 'between' && read !== null && read.comparator !== 'between',
      byImplied: isImplied(line, target),
      isKept: KEPT.test(line.quote),
    }));
  });
}
