import { BLANK_ITEM } from '../template/draft.ts';
import { stagesOfLevel } from '../plan-compare/school-level-stages.ts';
import type { CorrectedTarget } from '../../schema/plan-review.ts';
import type { Stage } from '../../schema/stage.ts';
import type { Comparator } from '../../schema/threshold.ts';
import type { DraftItem, DraftThreshold } from '../../schema/template-draft.ts';
import { betterWhen } from './better-when.ts';
import type { ConfirmedTarget } from './confirmed-targets.ts';
import { stagesOfPlan } from './plan-stages.ts';
import { unitOfTarget } from './target-unit.ts';

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

/**
 * The end of a range that is the limit: a school above a rate of 55—60 % does better, not worse. Where the name does not
 * say which end, the number stays open and the draft asks for it.
 */
function limitOfRange({ indicator, value, value2 }: CorrectedTarget, unit: string): DraftThreshold {
  switch (betterWhen(indicator)) {
    case 'higher':
      return { comparator: '>=', value, upper: null, unit };
    case 'lower':
      return { comparator: '<=', value: value2 ?? value, upper: null, unit };
    case 'measured':
      return { comparator: 'between', value, upper: value2, unit };
    case null:
      return { comparator: '>=', value: null, upper: null, unit };
  }
}

function thresholdOf(confirmed: ConfirmedTarget): DraftThreshold {
  const { target, isRangeChosen } = confirmed;
  const unit = unitOfTarget(target).slice(0, 30);
  if (target.comparator === 'between' && !isRangeChosen) return limitOfRange(target, unit);
  const upper = target.comparator === 'between' ? target.value2 : null;
  return { comparator: comparatorOf(confirmed), value: target.value, upper, unit };
}

/** What the change of a figure is called where the plan asks for one. */
function subjectOf({ indicator, comparator }: CorrectedTarget): string {
  if (comparator === 'increase_by_at_least') return `${indicator}的提高幅度`;
  if (comparator === 'decrease_by_at_least') return `${indicator}的下降幅度`;
  return indicator;
}

/** A range as the plan gives it, where the limit no longer shows it whole. */
function rangeNote({ target }: ConfirmedTarget, { comparator, value }: DraftThreshold): string {
  if (target.comparator !== 'between' || comparator === 'between') return '';
  const range = `${target.value}—${target.value2 ?? ''}${unitOfTarget(target)}`;
  if (value === null) return `计划写的是${range}：请写明它是下限、上限还是区间。`;
  return `计划写的是${range}，${comparator === '>=' ? '不低于下限' : '不高于上限'}即为达到。`;
}

export interface DraftedPlan {
  readonly id: string;
  readonly title: string;
  /** The key of the figure schools report on an indicator, in its unit; null where none is. */
  readonly figureOf: (indicator: string, unit: string, stages: readonly Stage[]) => string | null;
}

/** Those of its own kind of school that the plan is about; all of them where the two do not meet. */
function stagesOf({ schoolLevel }: CorrectedTarget, title: string): Stage[] {
  if (schoolLevel === null) return [];
  const [named, scope] = [stagesOfLevel(schoolLevel), stagesOfPlan(title)];
  const within = named.filter((stage) => scope.includes(stage));
  return [...(within.length > 0 ? within : named)];
}

/** Longest words of the source kept with a clause. */
const LONGEST_WORDS = 160;

/** The clause by its heading, with the very words the number was read from. */
function clauseSubject({ task, quote, target }: ConfirmedTarget): string {
  const heading = task?.heading ?? target.indicator;
  // A sheet of the checklist tells the parts of a clause apart by these signs.
  const words = quote
    .replaceAll(/[\s｜|]+/g, ' ')
    .trim()
    .slice(0, LONGEST_WORDS);
  return words === '' || heading.includes(words) ? heading : `${heading}：“${words}”`;
}

function itemOf(confirmed: ConfirmedTarget, plan: DraftedPlan): DraftItem {
  const { target, task } = confirmed;
  const subject = subjectOf(target);
  const threshold = thresholdOf(confirmed);
  const stages = stagesOf(target, plan.title);
  const heading = task === null || task.heading.includes(subject) ? '' : `（${task.heading.slice(0, 60)}）`;
  return {
    ...BLANK_ITEM,
    group: (task?.heading ?? plan.title).slice(0, 60),
    question: `${subject}是否达到计划要求${heading}`.slice(0, 500),
    methods: ['数据核验'],
    guide: `核对学校${subject}的统计数据，与计划要求比较。${rangeNote(confirmed, threshold)}`,
    evidence: [`${subject}的统计资料`.slice(0, 200)],
    clauses: [
      { planId: plan.id, planTitle: plan.title, locator: task?.id ?? '全文', subject: clauseSubject(confirmed) },
    ],
    kind: 'number',
    threshold,
    figure: plan.figureOf(subject, threshold.unit, stages),
    stages,
  };
}

/** Of items that read alike, each says whose schools it is about. */
function withStages(items: readonly DraftItem[]): readonly DraftItem[] {
  const isAlike = (item: DraftItem): boolean =>
    items.some((other) => other !== item && other.question === item.question);
  return items.map((item) =>
    item.stages.length > 0 && isAlike(item)
      ? { ...item, question: `${item.stages.join('、')}${item.question}`.slice(0, 500) }
      : item,
  );
}

/** One number item for each confirmed target that a single school can be checked against. */
export const draftItems = (confirmed: readonly ConfirmedTarget[], plan: DraftedPlan): readonly DraftItem[] =>
  withStages(confirmed.filter(({ checkable }) => checkable === 'school').map((each) => itemOf(each, plan)));

/** The stages a checklist of these items is for: those the plan is about and those its items name. */
export function draftStages(items: readonly DraftItem[], { title }: Pick<DraftedPlan, 'title'>): readonly Stage[] {
  return [...new Set([...stagesOfPlan(title), ...items.flatMap(({ stages }) => stages)])];
}
