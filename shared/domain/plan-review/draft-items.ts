import { BLANK_ITEM } from '../template/draft.ts';
import { stagesOfLevel } from '../plan-compare/school-level-stages.ts';
import type { CorrectedTarget } from '../../schema/plan-review.ts';
import type { Comparator } from '../../schema/threshold.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import type { ConfirmedTarget } from './confirmed-targets.ts';

const COMPARATORS: Readonly<Record<CorrectedTarget['comparator'], Comparator>> = {
  '>=': '>=',
  '<=': '<=',
  '=': '=',
  between: 'between',
  count: '>=',
  increase_by_at_least: '>=',
  decrease_by_at_least: '>=',
};

function comparatorOf({ target, strict }: ConfirmedTarget): Comparator {
  const comparator = COMPARATORS[target.comparator];
  if (!strict) return comparator;
  return comparator === '>=' ? '>' : comparator === '<=' ? '<' : comparator;
}

/** What the change of a figure is called where the plan asks for one. */
function subjectOf({ indicator, comparator }: CorrectedTarget): string {
  if (comparator === 'increase_by_at_least') return `${indicator}的提高幅度`;
  if (comparator === 'decrease_by_at_least') return `${indicator}的下降幅度`;
  return indicator;
}

function itemOf(confirmed: ConfirmedTarget, plan: { readonly id: string; readonly title: string }): DraftItem {
  const { target, task } = confirmed;
  const subject = subjectOf(target);
  return {
    ...BLANK_ITEM,
    group: (task?.heading ?? plan.title).slice(0, 60),
    question: `${subject}是否达到计划要求`.slice(0, 500),
    methods: ['数据核验'],
    guide: `核对学校${subject}的统计数据，与计划要求比较。`,
    evidence: [`${subject}的统计资料`.slice(0, 200)],
    clauses: [
      {
        planId: plan.id,
        planTitle: plan.title,
        locator: task?.id ?? '全文',
        subject: task?.heading ?? target.indicator,
      },
    ],
    kind: 'number',
    threshold: {
      comparator: comparatorOf(confirmed),
      value: target.value,
      upper: target.comparator === 'between' ? target.value2 : null,
      unit: target.unit.slice(0, 30),
    },
    stages: target.schoolLevel === null ? [] : [...stagesOfLevel(target.schoolLevel)],
  };
}

/** One number item for each confirmed target that a single school can be checked against. */
export const draftItems = (
  confirmed: readonly ConfirmedTarget[],
  plan: { readonly id: string; readonly title: string },
): readonly DraftItem[] =>
  confirmed.filter(({ checkable }) => checkable === 'school').map((each) => itemOf(each, plan));
