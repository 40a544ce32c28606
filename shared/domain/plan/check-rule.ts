import type { Level, TargetKind } from '../../schema/plan.ts';

/** What is known of a figure when its level of checking is asked for. */
export interface CheckContext {
  readonly kind: TargetKind;
  readonly value: number;
  /** The clause up to the end of the figure, opened by the actor of an earlier clause when it names none. */
  readonly clause: string;
  readonly indicator: string;
  /** The heading of the task. */
  readonly heading: string;
  /** Per what the figure is meant (每校 → 校). */
  readonly per: string | null;
  /** The level of the plan itself: nothing is checked higher up. */
  readonly top: Level;
  /** The level that has all schools of a place in view: the county, or the plan's own where none is below it. */
  readonly area: Level;
}

/** One question of the procedure in checkable.ts; null where it does not decide. */
export type CheckRule = (context: CheckContext) => Level | null;
