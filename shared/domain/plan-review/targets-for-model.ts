import type { Indicator, IndicatorTest } from '../../schema/indicator.ts';
import type { PlanTarget } from '../../schema/plan-seed.ts';
import { clauseName } from '../plan/clause-name.ts';
import type { OwnBasis } from './own-basis.ts';

/** A confirmed target that a profile can take over, with the words its source is told in. */
export interface OfferedTarget {
  readonly id: string;
  readonly value: number;
  /** `YYYY` or `YYYY-MM`; null where none is said. */
  readonly by: string | null;
  /** Whose schools it is said of; null where of all. A model holds for all its stages. */
  readonly schoolLevel: PlanTarget['schoolLevel'];
  readonly title: string;
  readonly clause: string;
}

const UNITS_OF_CHANGE: readonly string[] = ['%', '个百分点', '百分点'];

/** Whether a target asks the very thing a test can judge; one with no number of its own, or of another measure, does not. */
function fits(test: IndicatorTest, unit: string, target: PlanTarget): boolean {
  if (target.strict || target.bestEffort) return false;
  switch (test.kind) {
    case 'limit':
      return target.unit === unit && (target.comparator === test.comparator || target.comparator === '=');
    case 'yearly-change':
      return test.perYear < 0 && target.comparator === 'decrease_by_at_least' && UNITS_OF_CHANGE.includes(target.unit);
    case 'never-falls-for':
    case 'flag':
    case 'grade':
      return false;
  }
}

/** What people have confirmed in plans of their own that is a target like this one, by `nameOf` the indicator. */
export function targetsForModel(
  { name, unit, tests }: Indicator,
  plans: readonly Pick<OwnBasis, 'title' | 'targets'>[],
  nameOf: (indicator: string) => string,
): readonly OfferedTarget[] {
  const names = new Set([name, ...tests.map(({ label }) => label)].map(nameOf));
  const isLike = (target: PlanTarget): boolean =>
    names.has(nameOf(target.indicator)) && tests.some((test) => fits(test, unit, target));
  return plans.flatMap(({ title, targets }) =>
    targets
      .filter(isLike)
      .flatMap(({ id, value, by, schoolLevel, taskId }) =>
        value === null ? [] : [{ id, value, by, schoolLevel, title, clause: clauseName(taskId) }],
      ),
  );
}
