import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { saidIn } from '#renderer/stores/plans.ts';
import { isWithin, planParts, type PlanPart } from '#shared/domain/plan-review/plan-parts.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { reviewLines } from '#shared/domain/plan-review/review-lines.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';

/** One document of the text, and what was read from it. */
export interface PartReview extends PlanPart {
  readonly lines: readonly ReviewLine[];
}

export interface Review {
  /** In the order of the text; at least one. */
  readonly parts: readonly PartReview[];
  /** Rows of the decisions by reading: they tell who decided and when. */
  readonly rows: ReadonlyMap<string, Row<'reading'>>;
}

/** A plan as it was read, with what has been decided so far; undefined while the decisions are being read. */
export function useReview(plan: Row<'plan'>, plans: readonly CompiledPlan[]): Review | undefined {
  const rows = useRowsWhere('reading', 'planId', plan.id);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const lines = reviewLines(plan.id, plans, saidIn(rows));
    const parts = planParts(plans, (plan.text ?? '').length).map((part) => ({
      ...part,
      lines: lines.filter(({ span }) => isWithin(span, part.range)),
    }));
    return { parts, rows: new Map(rows.map((row) => [row.id, row])) };
  }, [rows, plans, plan.id, plan.text]);
}
