import type { CorrectedTarget } from '../../schema/plan-review.ts';

/** How much a share rises or falls is told in percentage points, whatever sign the plan puts behind it. */
export const unitOfTarget = ({ comparator, unit }: Pick<CorrectedTarget, 'comparator' | 'unit'>): string =>
  unit === '%' && (comparator === 'increase_by_at_least' || comparator === 'decrease_by_at_least') ? '个百分点' : unit;
