import type { CompiledPlan, Span } from '../../schema/plan.ts';

/** One document of a text that may hold several, and the stretch of the text that is shown for it. */
export interface PlanPart {
  readonly plan: CompiledPlan;
  readonly range: Span;
}

/** The documents of a text in its order. Their ranges cover the text: what stands before the first belongs to it. */
export function planParts(plans: readonly CompiledPlan[], length: number): readonly PlanPart[] {
  const inOrder = plans.toSorted((a, b) => a.span.start - b.span.start);
  return inOrder.map((plan, index) => ({
    plan,
    range: {
      start: index === 0 ? 0 : plan.span.start,
      end: inOrder[index + 1]?.span.start ?? length,
    },
  }));
}

export const isWithin = ({ start }: Span, range: Span): boolean => range.start <= start && start < range.end;
