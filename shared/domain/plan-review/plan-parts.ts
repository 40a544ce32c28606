import type { CompiledPlan, Span } from '../../schema/plan.ts';

/** One document of a text that may hold several, and the stretch of the text that is shown for it. */
export interface PlanPart {
  readonly plan: CompiledPlan;
  readonly range: Span;
}

/** Where a document begins to be shown: below the headings of others that a compilation lists between its cover and it. */
const shownFrom = ({ span }: CompiledPlan, bare: readonly CompiledPlan[]): number =>
  Math.max(
    span.start,
    ...bare.filter((other) => isWithin(other.span, span) && other.span.end < span.end).map((other) => other.span.end),
  );

/**
 * The documents of a text, as the compiler orders them: those of which only headings are there come last. Their ranges
 * cover the text from the first on; what stands above that belongs to it, unless it is the contents of the others.
 */
export function planParts(plans: readonly CompiledPlan[], length: number): readonly PlanPart[] {
  const bare = plans.filter(({ headingsOnly }) => headingsOnly);
  const starts = new Map(plans.map((plan) => [plan, plan.headingsOnly ? plan.span.start : shownFrom(plan, bare)]));
  const startOf = (plan: CompiledPlan | undefined): number => (plan && starts.get(plan)) ?? length;
  const inText = plans.toSorted((a, b) => startOf(a) - startOf(b));
  return plans.map((plan) => {
    const at = inText.indexOf(plan);
    const opensText = at === 0 && !(plan.headingsOnly && bare.length < plans.length);
    return {
      plan,
      range: { start: opensText ? 0 : startOf(plan), end: startOf(inText[at + 1]) },
    };
  });
}

export const isWithin = ({ start }: Span, range: Span): boolean => range.start <= start && start < range.end;
