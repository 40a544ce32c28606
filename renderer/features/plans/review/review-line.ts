import type { CompiledPlan, PlanTarget, PlanTask } from '#shared/schema/plan.ts';
import { readingId, type CorrectedTarget, type Decision } from '#shared/schema/plan-review.ts';

/** Below this the grammar itself is not sure, and a person looks. */
const SURE = 0.7;

/** One target that was read, and what a person has said about it. */
export interface ReviewLine {
  readonly id: string;
  readonly task: PlanTask | undefined;
  readonly target: PlanTarget;
  readonly decision: Decision | null;
  /** Uncertain or damaged: it enters no checklist before a person has decided. */
  readonly needsPerson: boolean;
}

/** What stands after a person's correction. */
export function standingOf({ target, decision }: Pick<ReviewLine, 'target' | 'decision'>): CorrectedTarget {
  return decision?.kind === 'edited' ? decision.target : target;
}

/** Every target of the plans of one text, in the order of the text. */
export function reviewLines(
  planId: string,
  plans: readonly CompiledPlan[],
  decisions: ReadonlyMap<string, Decision>,
): readonly ReviewLine[] {
  const seen = new Map<string, number>();
  return plans.flatMap(({ tasks, targets }) => {
    const taskOf = new Map(tasks.map((task) => [task.id, task]));
    return targets.map((target): ReviewLine => {
      const place = `${target.span.start}-${target.span.end}`;
      const ordinal = seen.get(place) ?? 0;
      seen.set(place, ordinal + 1);
      const id = readingId(planId, target.span, ordinal);
      return {
        id,
        task: taskOf.get(target.taskId),
        target,
        decision: decisions.get(id) ?? null,
        needsPerson: target.damaged || target.confidence < SURE,
      };
    });
  });
}

export const isWaiting = ({ needsPerson, decision }: ReviewLine): boolean => needsPerson && decision === null;
