import type { CompiledPlan, Span } from '../../schema/plan.ts';

/** A place of the source that a person reads something from. */
export interface Passage {
  readonly span: Span;
  readonly quote: string;
  /** The task it lies in; empty when in none. */
  readonly taskId: string;
}

const LONGEST_QUOTE = 2000;

/** What stands at a place of the source, without the blanks around it, and the task it lies in. */
export function passageOf(text: string, span: Span, plans: readonly CompiledPlan[]): Passage {
  const raw = text.slice(span.start, span.end);
  const quote = raw.trim().slice(0, LONGEST_QUOTE);
  const start = span.start + (raw.length - raw.trimStart().length);
  const task = plans.flatMap((plan) => plan.tasks).find((each) => each.span.start <= start && start < each.span.end);
  return { span: { start, end: start + quote.length }, quote, taskId: task?.id ?? '' };
}
