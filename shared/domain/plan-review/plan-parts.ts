import type { CompiledPlan, Span } from '../../schema/plan.ts';

/** One document of a text that may hold several, and the stretch of the text that is shown for it. */
export interface PlanPart {
  readonly plan: CompiledPlan;
  readonly range: Span;
}

/**
 * The documents of a text, as the compiler orders them: those of which only headings are there come last. Their ranges
 * cover the text: what stands before the first belongs to it.
 */
export function planParts(plans: readonly CompiledPlan[], length: number): readonly PlanPart[] {
  const inText = plans.toSorted((a, b) => a.span.start - b.span.start);
  return plans.map((plan) => {
    const at = inText.indexOf(plan);
    return {
      plan,
      range: { start: at === 0 ? 0 : plan.span.start, end: inText[at + 1]?.span.start ?? length },
    };
  });
}

export const isWithin = ({ start }: Span, range: Span): boolean => range.start <= start && start < range.end;
