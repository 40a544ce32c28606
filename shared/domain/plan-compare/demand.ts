import type { PlanTarget } from '../../schema/plan-seed.ts';

/** `up`: more is stricter. */
type Direction = 'up' | 'down';

/** Zero dropouts are asked for by holding down, 100 % by raising. */
const directionOf = ({ comparator, value }: PlanTarget): Direction =>
  comparator === '<=' || (comparator === '=' && value === 0) ? 'down' : 'up';

const isChange = ({ comparator }: PlanTarget): boolean =>
  comparator === 'decrease_by_at_least' || comparator === 'increase_by_at_least';

/** Whether one of two targets can be said to ask for more: same unit, same direction, both levels or both changes. */
export const isComparable = (a: PlanTarget, b: PlanTarget): boolean =>
  a.value !== null &&
  b.value !== null &&
  a.unit === b.unit &&
  directionOf(a) === directionOf(b) &&
  (isChange(a) || isChange(b) ? a.comparator === b.comparator : true);

/** Above zero when the first asks for more than the second, zero when both ask the same. Both must be comparable. */
export function strictness(a: PlanTarget, b: PlanTarget): number {
  const difference = (a.value ?? 0) - (b.value ?? 0);
  if (difference !== 0) return directionOf(a) === 'up' ? difference : -difference;
  return Number(a.strict) - Number(b.strict);
}
