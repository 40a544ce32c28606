import type { CompiledPlan, PlanTarget, PlanTask, Span } from '../../schema/plan.ts';
import type { CorrectedTarget, CorrectedTask, Decision, Seen } from '../../schema/plan-review.ts';

/** Below this the grammar itself is not sure, and a person looks. */
export const SURE = 0.7;

interface BaseLine {
  readonly id: string;
  readonly span: Span;
  readonly quote: string;
  /** Null for the numbers of a text that belong to no task. */
  readonly task: { readonly id: string; readonly heading: string } | null;
  readonly decision: Decision | null;
  /** What was read when it was decided; null where nothing was, and with the oldest decisions. */
  readonly seen: Seen | null;
  /** Uncertain or damaged: it enters no checklist before a person has decided. */
  readonly needsPerson: boolean;
  /** What the text says and what was probably meant; null when it is sound. */
  readonly damage: { readonly found: string; readonly suggested: string } | null;
  /** The text is no longer read as it was when this was decided. */
  readonly hasChanged: boolean;
}

/** One target. `read` null: added by a person, or no longer read from the text. */
export interface TargetLine extends BaseLine {
  readonly kind: 'target';
  readonly read: PlanTarget | null;
  readonly checkable: PlanTarget['checkable'];
}

/** One task. `read` null: added by a person, or no longer read from the text. */
export interface TaskLine extends BaseLine {
  readonly kind: 'task';
  readonly read: PlanTask | null;
}

/** The document itself: whose it is and when it holds. */
export interface BasisLine extends BaseLine {
  readonly kind: 'basis';
  /** Null: the text is no longer read as a document of its own. */
  readonly read: CompiledPlan | null;
}

/** What was read, and what a person has said about it. */
export type ReviewLine = BasisLine | TargetLine | TaskLine;

export const isAdded = ({ decision }: Pick<ReviewLine, 'decision'>): boolean =>
  decision?.kind === 'added' || decision?.kind === 'addedTask';

const isDropped = (decision: Decision | null): boolean => decision?.kind === 'rejected' || decision?.kind === 'merged';

/**
 * What stands of a target: nothing when it was rejected or merged into another, several when it was split. What a person
 * accepted stands as it was read then.
 */
export function targetsOf({ read, seen, decision }: TargetLine): readonly CorrectedTarget[] {
  if (isDropped(decision)) return [];
  if (decision?.kind === 'edited' || decision?.kind === 'added') return [decision.target];
  if (decision?.kind === 'split') return decision.targets;
  if (decision !== null && seen?.kind === 'target') return [seen.target];
  return read === null ? [] : [read];
}

/** What stands of a task. */
export function tasksOf({ read, seen, decision }: TaskLine): readonly CorrectedTask[] {
  if (isDropped(decision)) return [];
  if (decision?.kind === 'editedTask' || decision?.kind === 'addedTask') return [decision.task];
  if (decision?.kind === 'splitTask') return decision.tasks;
  if (decision !== null && seen?.kind === 'task') return [seen.task];
  return read === null ? [] : [read];
}

export const doesStand = (line: ReviewLine): boolean => {
  if (line.kind === 'basis') return line.decision?.kind === 'basis';
  return line.kind === 'target' ? targetsOf(line).length > 0 : tasksOf(line).length > 0;
};

export const isWaiting = ({ needsPerson, decision }: ReviewLine): boolean => needsPerson && decision === null;

/** How many readings of a plan no one has confirmed, changed or dropped yet. */
export const countWaiting = (lines: readonly ReviewLine[]): number => lines.filter(isWaiting).length;

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
  basis: 'accepted',
};

export const stateOf = (line: ReviewLine): ReviewState =>
  line.decision === null ? (isWaiting(line) ? 'waiting' : 'sure') : STATE_OF[line.decision.kind];
