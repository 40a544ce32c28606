import type { CompiledPlan, Damage, PlanTarget, PlanTask, Span } from '../../schema/plan.ts';
import { basisReadingId, readingId, taskReadingId, type Decision } from '../../schema/plan-review.ts';
import { carryDecisions, type Said } from './carry-decisions.ts';
import { isWithin, planParts } from './plan-parts.ts';
import { SURE, type BasisLine, type ReviewLine, type TargetLine, type TaskLine } from './review-line.ts';

const UNDECIDED = { decision: null, seen: null, hasChanged: false } as const;

const doesOverlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The damage that lies in, or around, the words a target was read from. */
function damageOf(target: PlanTarget, damages: readonly Damage[]): TargetLine['damage'] {
  if (!target.damaged) return null;
  const found = damages.find(({ span }) => doesOverlap(span, target.span));
  return { found: found?.raw ?? target.phrase, suggested: found?.reading ?? '' };
}

const taskLine = (planId: string, task: PlanTask): TaskLine => ({
  ...UNDECIDED,
  kind: 'task',
  id: taskReadingId(planId, task.span),
  read: task,
  span: task.span,
  quote: task.firstChars,
  task,
  // The text gives it no number, or nothing but its heading: that it is a task is the compiler's guess.
  needsPerson: task.generatedId || task.headingOnly,
  damage: null,
});

/** Targets of one place are told apart by the order they were read in. */
function targetLines(planId: string, plan: CompiledPlan): readonly TargetLine[] {
  const seen = new Map<string, number>();
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  return plan.targets.map((target): TargetLine => {
    const place = `${target.span.start}-${target.span.end}`;
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return {
      ...UNDECIDED,
      kind: 'target',
      id: readingId(planId, target.span, ordinal),
      read: target,
      span: target.span,
      quote: target.quote,
      task: tasks.get(target.taskId) ?? null,
      checkable: target.checkable,
      needsPerson: target.damaged || target.confidence < SURE,
      damage: damageOf(target, plan.damages),
    };
  });
}

/** Whose a document is, no text says in a form that could be trusted: a person always does. */
const basisLine = (planId: string, plan: CompiledPlan, start: number): BasisLine => ({
  ...UNDECIDED,
  kind: 'basis',
  id: basisReadingId(planId, plan.span),
  read: plan,
  span: { start, end: start + 1 },
  quote: plan.title,
  task: null,
  needsPerson: true,
  damage: null,
});

function addedLine(id: string, decision: Decision, plans: readonly CompiledPlan[]): readonly ReviewLine[] {
  const base = { ...UNDECIDED, id, read: null, decision, needsPerson: false, damage: null } as const;
  if (decision.kind === 'addedTask')
    return [{ ...base, kind: 'task', span: decision.span, quote: decision.quote, task: null }];
  if (decision.kind !== 'added') return [];
  const { span, quote, checkable, taskId } = decision;
  // Several documents of a text number their tasks alike.
  const tasks = plans.flatMap((plan) => plan.tasks).filter((task) => task.id === taskId);
  const task = tasks.find((each) => isWithin(span, each.span)) ?? tasks[0] ?? null;
  return [{ ...base, kind: 'target', span, quote, checkable, task }];
}

const RANK: Readonly<Record<ReviewLine['kind'], number>> = { basis: 0, task: 1, target: 2 };

/**
 * Every document, task and target of a text in its order, a task before its targets, with what people added and
 * decided. A decision whose reading is no longer there is kept.
 */
export function reviewLines(
  planId: string,
  plans: readonly CompiledPlan[],
  decisions: ReadonlyMap<string, Said>,
): readonly ReviewLine[] {
  const read: readonly ReviewLine[] = [
    ...planParts(plans, 0).map(({ plan, range }) => basisLine(planId, plan, range.start)),
    ...plans.flatMap((plan) => plan.tasks.map((task) => taskLine(planId, task))),
    ...plans.flatMap((plan) => targetLines(planId, plan)),
  ];
  const lines: readonly ReviewLine[] = [
    ...carryDecisions(read, decisions),
    ...[...decisions].flatMap(([id, { decision }]) => addedLine(id, decision, plans)),
  ];
  return lines.toSorted((a, b) => a.span.start - b.span.start || RANK[a.kind] - RANK[b.kind]);
}
