import type { CompiledPlan, Damage, PlanTarget, PlanTask } from '#shared/schema/plan.ts';
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
  /** What the text says and what was probably meant; null when it is sound. */
  readonly damage: { readonly found: string; readonly suggested: string } | null;
}

/** What stands after a person's correction. */
export function standingOf({ target, decision }: Pick<ReviewLine, 'target' | 'decision'>): CorrectedTarget {
  return decision?.kind === 'edited' ? decision.target : target;
}

/** The damage that lies in, or around, the words a target was read from. */
function damageOf(target: PlanTarget, damages: readonly Damage[]): ReviewLine['damage'] {
  if (!target.damaged) return null;
  const found = damages.find(({ span }) => span.start < target.span.end && span.end > target.span.start);
  return { found: found?.raw ?? target.phrase, suggested: found?.reading ?? '' };
}

/** Every target of the plans of one text, in the order of the text. */
export function reviewLines(
  planId: string,
  plans: readonly CompiledPlan[],
  decisions: ReadonlyMap<string, Decision>,
): readonly ReviewLine[] {
  const seen = new Map<string, number>();
  return plans.flatMap(({ tasks, targets, damages }) => {
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
        damage: damageOf(target, damages),
      };
    });
  });
}

export const isWaiting = ({ needsPerson, decision }: ReviewLine): boolean => needsPerson && decision === null;
