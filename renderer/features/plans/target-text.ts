import type { PlanTarget } from '#shared/schema/plan-seed.ts';

type Comparators = Readonly<Record<PlanTarget['comparator'], string>>;

/** `≥ 60%`, `1—2 次`, `共 5 个区`; empty when the plan names no figure. */
export function targetText(
  { comparator, value, value2, unit, strict }: Pick<PlanTarget, 'comparator' | 'value' | 'value2' | 'unit' | 'strict'>,
  comparators: Comparators,
): string {
  if (value === null) return '';
  const number = value2 === null ? String(value) : `${value}—${value2}`;
  const measured = unit === '%' ? `${number}%` : `${number} ${unit}`.trim();
  const sign = strict && (comparator === '>=' || comparator === '<=') ? (comparator === '>=' ? '>' : '<') : null;
  return `${sign ?? comparators[comparator]} ${measured}`.trim();
}
