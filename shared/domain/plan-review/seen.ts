import type { PlanTarget } from '../../schema/plan.ts';
import { seenTargetSchema, type Seen } from '../../schema/plan-review.ts';
import { isSameValue } from '../../util/canonical-json.ts';
import type { ReviewLine } from './review-line.ts';

const seenTarget = (target: PlanTarget) => seenTargetSchema.parse(target);

/** What is read now, to be kept with a decision about it; null where nothing is. */
export function seenNow({ kind, read, span, quote }: ReviewLine): Seen | null {
  if (read === null || kind === 'basis') return null;
  return kind === 'target'
    ? { kind, span, quote, taskId: read.taskId, target: seenTarget(read) }
    : { kind, span, quote, task: { heading: read.heading, role: read.role } };
}

/** Whether what is read now says something else than what was read when a person decided. Places alone may move. */
export function saysOtherwise(line: ReviewLine, seen: Seen): boolean {
  const now = seenNow(line);
  if (now?.kind === 'target' && seen.kind === 'target') return !isSameValue(now.target, seen.target);
  if (now?.kind === 'task' && seen.kind === 'task') return !isSameValue(now.task, seen.task);
  return true;
}
