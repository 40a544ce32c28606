import type { PlanTarget } from '../../schema/plan.ts';
import { readComparison, type Comparison } from './comparators.ts';
import type { ImpliedReading } from './implied-targets.ts';
import { checkableOf, kindOf, withActor } from './measure.ts';
import {
  dueOf,
  levelOf,
  located,
  nearby,
  quoteRange,
  recurrenceOf,
  WINDOW,
  type ClauseView,
  type Paragraph,
} from './paragraph.ts';
import { shareBefore } from './periods.ts';
import type { Carried, PieceReading } from './piece-readings.ts';
import type { Quantity } from './quantities.ts';

const EMPTY: Pick<
  PlanTarget,
  'value2' | 'damaged' | 'damageNote' | 'approx' | 'perYear' | 'partOf' | 'duplicateOf' | 'strict'
> = {
  value2: null,
  damaged: false,
  damageNote: null,
  approx: false,
  perYear: false,
  partOf: null,
  duplicateOf: null,
  strict: false,
};

const UNIT_NAMES: Readonly<Record<string, string>> = { 大: '项' };

function unitOf(quantity: Quantity, recurrence: string | null, share: string | null): string {
  const base = (UNIT_NAMES[quantity.unit] ?? quantity.unit).replace(/^个(?=小时|课时|学时)/, '');
  if (share !== null && recurrence !== null && quantity.unitClass === 'money' && !share.includes('·'))
    return `${base}/${share}·${recurrence}`;
  const isActivity = quantity.unitClass === 'times' || quantity.unitClass === 'time';
  const per = isActivity && recurrence !== null && share?.includes('·') !== true ? recurrence : (share ?? recurrence);
  return per === null || quantity.unitClass === 'rate' || quantity.unitClass === 'points' ? base : `${base}/${per}`;
}

const STANDARD_OF = /(?:按照?|以)[^,]*$/;

const MONEY_GROWS = /(?:新增|增加|增长|使用|引进|实现|完成|到位|筹集|争取|达)[^,]*$/;

/** 按照每人15万元的标准 fixes a rate; money to be earned is a floor; money to be spent is counted. */
function comparisonOf(
  before: string,
  quantity: Quantity,
  reading: { readonly after: string; readonly isFrequency: boolean; readonly isStandard: boolean },
): Comparison {
  const comparison = readComparison(before, quantity, reading.isFrequency);
  if (quantity.unitClass !== 'money' || comparison.comparator !== 'count' || comparison.approx) return comparison;
  if (STANDARD_OF.test(before) && /标准/.test(reading.after)) return { ...comparison, comparator: '=' };
  if (reading.isStandard) return { ...comparison, comparator: '=' };
  return MONEY_GROWS.test(before) && (/(?:争取|筹集|到位)/.test(before) || !/投资|投入|资金/.test(before))
    ? { ...comparison, comparator: '>=', implied: true }
    : comparison;
}

function confidenceOf(target: Omit<PlanTarget, 'confidence'>, quantity: Quantity): number {
  let confidence = 0.97;
  if (target.comparatorImplied) confidence -= 0.07;
  if (target.byImplied) confidence -= 0.03;
  if (target.comparator === 'count') confidence -= 0.07;
  if (quantity.isChinese) confidence -= 0.12;
  if (target.indicator.length < 3) confidence -= 0.2;
  if (target.damaged) confidence = Math.min(confidence, 0.4);
  return Math.round(Math.max(confidence, 0.1) * 100) / 100;
}

/** Whether a figure holds again and again or without an end, so that it falls due at no date. */
function standing(
  view: ClauseView,
  quantity: Quantity,
  reading: {
    readonly comparison: Comparison;
    readonly recurs: boolean;
    readonly share: string | null;
    readonly after: string;
  },
): { readonly recurs: boolean; readonly stands: boolean } {
  const { comparator } = reading.comparison;
  const isMoney = quantity.unitClass === 'money';
  const isChange = comparator === 'decrease_by_at_least' || comparator === 'increase_by_at_least';
  const isDated =
    (isChange && view.scope.date !== null) || (isMoney && reading.share !== null && view.scope.own.length > 0);
  const isStandard = isMoney && comparator === '=' && (reading.share !== null || /标准/.test(reading.after));
  const isLimit = comparator === '<=' && quantity.unitClass === 'time';
  return { recurs: reading.recurs && !isDated, stands: isStandard || isLimit };
}

export function toTarget(paragraph: Paragraph, view: ClauseView, reading: PieceReading): PlanTarget {
  const { quantity } = reading.piece;
  const { text, context } = paragraph;
  const clauseText = nearby(paragraph, view, quantity.from);
  const before = text.slice(reading.piece.from, quantity.from);
  const recurrence = recurrenceOf(paragraph, view, quantity);
  const share = shareBefore(text.slice(Math.max(view.clause.from, quantity.from - WINDOW), quantity.from));
  const isFrequency = recurrence !== null && (quantity.unitClass === 'times' || quantity.unitClass === 'time');
  const after = text.slice(quantity.to, Math.min(view.clause.to, quantity.to + WINDOW));
  const comparison = comparisonOf(reading.head, quantity, {
    after,
    isFrequency,
    isStandard: share !== null || (recurrence !== null && recurrence !== '年'),
  });
  const changes = comparison.comparator === 'decrease_by_at_least' || comparison.comparator === 'increase_by_at_least';
  const recurs = recurrence !== null || share === '次';
  const measure = { clause: clauseText, indicator: reading.indicator, recurs, per: share };
  const kind = kindOf(quantity, measure);
  const due = dueOf(paragraph, view, {
    at: quantity.from,
    ...standing(view, quantity, { comparison, recurs, share, after }),
  });
  const wordsFrom = quantity.from - Math.min(before.length, reading.head.length - comparison.wordsFrom);
  const target = {
    ...EMPTY,
    taskId: context.taskId,
    ...located(paragraph, reading.quote),
    indicator: reading.indicator,
    comparator: comparison.comparator,
    value: reading.value,
    value2: reading.value2,
    unit: changes && recurrence !== null ? `${quantity.unit}/${recurrence}` : unitOf(quantity, recurrence, share),
    schoolLevel: reading.level,
    by: due.by,
    kind,
    checkable: checkableOf(kind, {
      ...measure,
      clause: withActor(
        text.slice(Math.max(view.clause.from, quantity.from - WINDOW), reading.quote.to),
        view.scope.earlier,
      ),
      top: context.top,
    }),
    phrase: text.slice(Math.min(wordsFrom, quantity.from), quantity.to),
    bestEffort: view.scope.bestEffort,
    strict: comparison.strict,
    comparatorImplied: comparison.implied,
    byImplied: due.implied,
    impliedValue: false,
    approx: comparison.approx || quantity.suffix === '余',
    perYear: recurrence === '年' && kind !== 'frequency',
    damaged: quantity.glued,
    damageNote: quantity.glued
      ? `“${text.slice(quantity.from, quantity.unitTo)}”不是一个数，读作 ${quantity.values.join('、')}`
      : null,
  };
  return { ...target, confidence: confidenceOf(target, quantity) };
}

export function fromImplied(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly implied: ImpliedReading; readonly carried: Carried },
): PlanTarget {
  const { implied } = input;
  const { carried } = input;
  const isShort = implied.indicator.length <= 4;
  const above = implied.value === 0 ? (implied.indicator === '清零' ? carried.subject : null) : carried.object;
  const name = isShort ? (above ?? '') + implied.indicator : implied.indicator;
  const { text, context } = paragraph;
  const clauseText = text.slice(view.clause.from, view.clause.to);
  const quote = quoteRange(paragraph, view.clause);
  const due = dueOf(paragraph, view, { at: view.clause.from + implied.from, recurs: implied.recurs, stands: false });
  const measure = {
    clause: clauseText,
    indicator: implied.indicator,
    recurs: implied.recurs,
    per: null,
    top: context.top,
  };
  const isCount = implied.kind === 'count';
  return {
    ...EMPTY,
    taskId: context.taskId,
    ...located(paragraph, quote),
    indicator: name === '' ? context.heading : name,
    comparator: implied.comparator,
    value: implied.value,
    unit: implied.unit,
    schoolLevel: levelOf(paragraph, view, { text: clauseText, at: view.clause.from + implied.from }),
    by: due.by,
    kind: implied.kind,
    checkable: isCount ? context.top : checkableOf(implied.kind, measure),
    phrase: clauseText.slice(implied.from, implied.to),
    bestEffort: view.scope.bestEffort,
    comparatorImplied: implied.comparatorImplied,
    byImplied: due.implied,
    impliedValue: implied.impliedValue,
    confidence: implied.recurs ? 0.7 : 0.75,
  };
}
