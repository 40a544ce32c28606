import type { CompiledPlan, Damage, Level, PlanTarget, PlanTask, Span } from '../../schema/plan.ts';
import {
  readingId,
  taskReadingId,
  type CorrectedTarget,
  type CorrectedTask,
  type Decision,
} from '../../schema/plan-review.ts';

/** Below this the grammar itself is not sure, and a person looks. */
export const SURE = 0.7;

interface BaseLine {
  readonly id: string;
  readonly span: Span;
  readonly quote: string;
  /** Null for the numbers of a text that belong to no task. */
  readonly task: { readonly id: string; readonly heading: string } | null;
  readonly decision: Decision | null;
  /** Uncertain or damaged: it enters no checklist before a person has decided. */
  readonly needsPerson: boolean;
  /** What the text says and what was probably meant; null when it is sound. */
  readonly damage: { readonly found: string; readonly suggested: string } | null;
}

/** One target, read or added by a person. `read` null: added. */
export interface TargetLine extends BaseLine {
  readonly kind: 'target';
  readonly read: PlanTarget | null;
  readonly checkable: Level;
}

/** One task, read or added by a person. `read` null: added. */
export interface TaskLine extends BaseLine {
  readonly kind: 'task';
  readonly read: PlanTask | null;
}

/** What was read, and what a person has said about it. */
export type ReviewLine = TargetLine | TaskLine;

const isDropped = (decision: Decision | null): boolean => decision?.kind === 'rejected' || decision?.kind === 'merged';

/** What stands of a target: nothing when it was rejected or merged into another, several when it was split. */
export function targetsOf({ read, decision }: TargetLine): readonly CorrectedTarget[] {
  if (isDropped(decision)) return [];
  if (decision?.kind === 'edited' || decision?.kind === 'added') return [decision.target];
  if (decision?.kind === 'split') return decision.targets;
  return read === null ? [] : [read];
}

/** What stands of a task. */
export function tasksOf({ read, decision }: TaskLine): readonly CorrectedTask[] {
  if (isDropped(decision)) return [];
  if (decision?.kind === 'editedTask' || decision?.kind === 'addedTask') return [decision.task];
  if (decision?.kind === 'splitTask') return decision.tasks;
  return read === null ? [] : [read];
}

const doesOverlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The damage that lies in, or around, the words a target was read from. */
function damageOf(target: PlanTarget, damages: readonly Damage[]): BaseLine['damage'] {
  if (!target.damaged) return null;
  const found = damages.find(({ span }) => doesOverlap(span, target.span));
  return { found: found?.raw ?? target.phrase, suggested: found?.reading ?? '' };
}

type Decisions = ReadonlyMap<string, Decision>;

function taskLine(planId: string, task: PlanTask, decisions: Decisions): TaskLine {
  const id = taskReadingId(planId, task.span);
  return {
    kind: 'task',
    id,
    read: task,
    span: task.span,
    quote: task.firstChars,
    task,
    decision: decisions.get(id) ?? null,
    // The text gives it no number: that it is a task is the compiler's guess.
    needsPerson: task.generatedId,
    damage: null,
  };
}

/** Targets of one place are told apart by the order they were read in. */
function targetLines(planId: string, plan: CompiledPlan, decisions: Decisions): readonly TargetLine[] {
  const seen = new Map<string, number>();
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  return plan.targets.map((target): TargetLine => {
    const place = `${target.span.start}-${target.span.end}`;
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    const id = readingId(planId, target.span, ordinal);
    return {
      kind: 'target',
      id,
      read: target,
      span: target.span,
      quote: target.quote,
      task: tasks.get(target.taskId) ?? null,
      checkable: target.checkable,
      decision: decisions.get(id) ?? null,
      needsPerson: target.damaged || target.confidence < SURE,
      damage: damageOf(target, plan.damages),
    };
  });
}

function addedLine(id: string, decision: Decision, tasks: readonly PlanTask[]): readonly ReviewLine[] {
  const base = { id, read: null, decision, needsPerson: false, damage: null } as const;
  if (decision.kind === 'addedTask')
    return [{ ...base, kind: 'task', span: decision.span, quote: decision.quote, task: null }];
  if (decision.kind !== 'added') return [];
  const { span, quote, checkable, taskId } = decision;
  return [{ ...base, kind: 'target', span, quote, checkable, task: tasks.find((task) => task.id === taskId) ?? null }];
}

/** Every task and target of the plans of one text in its order, a task before its targets, with what people added. */
export function reviewLines(
  planId: string,
  plans: readonly CompiledPlan[],
  decisions: Decisions,
): readonly ReviewLine[] {
  const tasks = plans.flatMap((plan) => plan.tasks);
  const lines: readonly ReviewLine[] = [
    ...tasks.map((task) => taskLine(planId, task, decisions)),
    ...plans.flatMap((plan) => targetLines(planId, plan, decisions)),
    ...[...decisions].flatMap(([id, decision]) => addedLine(id, decision, tasks)),
  ];
  return lines.toSorted((a, b) => a.span.start - b.span.start || (a.kind === b.kind ? 0 : a.kind === 'task' ? -1 : 1));
}

export const isWaiting = ({ needsPerson, decision }: ReviewLine): boolean => needsPerson && decision === null;

export const REVIEW_STATES = ['waiting', 'sure', 'accepted', 'edited', 'added', 'rejected', 'merged', 'split'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const STATE_OF: Readonly<Record<Decision['kind'], ReviewState>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  edited: 'edited',
  editedTask: 'edited',
  merged: 'merged',
  split: 'split',
  splitTask: 'split',
  added: 'added',
  addedTask: 'added',
};

export const stateOf = (line: ReviewLine): ReviewState =>
  line.decision === null ? (isWaiting(line) ? 'waiting' : 'sure') : STATE_OF[line.decision.kind];
