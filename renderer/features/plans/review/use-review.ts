import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import type { TextMark } from './marked-lines.ts';
import { reviewLines, type ReviewLine, type TaskLine } from '#shared/domain/plan-review/review-line.ts';

export interface Review {
  readonly plans: readonly CompiledPlan[];
  readonly lines: readonly ReviewLine[];
  readonly marks: readonly TextMark[];
  /** Rows of the decisions by reading: their clocks tell who decided and when. */
  readonly rows: ReadonlyMap<string, Row<'reading'>>;
}

/** A fault said of whole paragraphs would hide what was read from them. */
const LONGEST_DAMAGE = 40;

/** A task is marked by its heading, as far as nothing else was read from it. */
function taskMark({ id, read, span }: TaskLine, targets: readonly TextMark[]): TextMark {
  const end = read === null ? span.end : Math.min(span.start + read.heading.length, span.end);
  const first = targets.find((mark) => mark.start >= span.start && mark.start < end);
  return { id, kind: 'task', start: span.start, end: first?.start ?? end };
}

function marksOf(plans: readonly CompiledPlan[], lines: readonly ReviewLine[]): readonly TextMark[] {
  const targets = lines.flatMap((line): TextMark[] =>
    line.kind === 'target' ? [{ id: line.id, kind: 'target', ...line.span }] : [],
  );
  const tasks = lines.flatMap((line) => (line.kind === 'task' ? [taskMark(line, targets)] : []));
  const damages = plans.flatMap((plan) =>
    plan.damages
      .filter(({ span }) => span.end - span.start <= LONGEST_DAMAGE)
      .map(({ span }): TextMark => ({ id: `damage ${span.start}`, kind: 'damage', ...span })),
  );
  const deadlines = plans.flatMap((plan) =>
    plan.tasks.flatMap(({ deadlineDetail }) =>
      deadlineDetail.map(({ span }): TextMark => ({ id: `deadline ${span.start}`, kind: 'deadline', ...span })),
    ),
  );
  return [...targets, ...damages, ...deadlines, ...tasks];
}

/** A plan's text compiled, with what has been decided so far; undefined while the decisions are being read. */
export function useReview(planId: string, text: string): Review | undefined {
  const rows = useRowsWhere('reading', 'planId', planId);
  const plans = useMemo(() => compilePlans(text), [text]);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const decisions = new Map(rows.flatMap(({ id, decision }) => (decision === undefined ? [] : [[id, decision]])));
    const lines = reviewLines(planId, plans, decisions);
    return { plans, lines, marks: marksOf(plans, lines), rows: byId };
  }, [rows, plans, planId]);
}
