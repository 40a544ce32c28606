import type { PlanTarget, TargetKind } from '../../schema/plan.ts';
import { checkableOf } from './checkable.ts';
import { readComparison, type Comparison } from './comparators.ts';
import type { ImpliedReading } from './implied-targets.ts';
import { fullName } from './indicator-name.ts';
import { kindOf, withActor } from './measure.ts';
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
import { isAverage, recurrenceBefore, shareBefore } from './periods.ts';
import type { Carried, PieceReading } from './reading.ts';
import { isActivity, type Quantity } from './quantities.ts';
import { isFreeSchooling } from './rejections.ts';
import { slicePassage, written } from './text.ts';
import { isStageOnly } from './tidy-name.ts';

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

/** 3个以上县(市、区): the noun of the measure stands behind 以上. */
const REGION = /^(?:区县?|县区?(?:\([市区、]+\))?|乡镇|街道)(?=[通达实完建获])/;

interface Per {
  /** How often (每学期 → 学期) and per what (每名学生 → 人). */
  readonly recurrence: string | null;
  readonly share: string | null;
}

/** The unit as written, with what it is meant per; 生均 stays in the name. */
function unitOf(quantity: Quantity, per: Per, around: { readonly clause: string; readonly after: string }): string {
  const { recurrence, share } = per;
  const base = (UNIT_NAMES[quantity.unit] ?? quantity.unit).replace(
    /^个(?=小时|课时|学时)|\/(?:天|周|月|学期|年)$/g,
    '',
  );
  if (quantity.unitClass === 'rate' || quantity.unitClass === 'points') return base;
  if (isAverage(around.clause) && share !== null && quantity.unitClass !== 'times') return base;
  if (share !== null && recurrence !== null && quantity.unitClass === 'money' && !share.includes('·'))
    return `${base}/${share}·${recurrence}`;
  const isOften = isActivity(quantity) && recurrence !== null && share?.includes('·') !== true;
  const holder = isOften ? recurrence : (share ?? recurrence);
  if (holder !== null) return `${base}/${holder}`;
  if (base === '个' && quantity.suffix !== null) return base + (REGION.exec(around.after)?.[0] ?? '');
  return quantity.unitClass === 'times' && /人均/.test(around.clause) ? `${base}/人` : base;
}

const STANDARD_OF = /(?:按照?|以)[^,]*$/;

/** What is to be earned, raised or put in is a floor; the size of a project and what is paid out are told. */
const MONEY_GROWS = /(?:新增|增加|增长|使用|引进|实现|到位|筹集|筹措|争取|达|投入|安排|统筹)[^,]*$|^投资$/;
const TOLD = /总投资|投资额|规划投资|计划投资|完成投资|发放/;
/** 对新认定的园奖励20万元: what each of them is paid. */
const PAID_EACH = /对[^,\d]{2,24}(?:给予|奖励|补助|奖补)[^,\d]{0,8}$/;

const SETS_SHARE = /^的?(?:比例|标准)|^(?:安排|计提|提取|发放|核定|核拨|拨付)/;

/** 按10%的比例计提 fixes a share. */
const isSetShare = (before: string, { unit, suffix }: Quantity, after: string): boolean =>
  unit === '%' && suffix === null && /(?:按照?|以)[^,]{0,12}$/.test(before) && SETS_SHARE.test(after);

/** 按照每人15万元的标准 fixes a rate; what is paid to each is fixed as well. */
function comparisonOf(
  before: string,
  quantity: Quantity,
  reading: { readonly after: string; readonly isFrequency: boolean; readonly isStandard: boolean },
): Comparison {
  const comparison = readComparison(before, quantity, reading.isFrequency);
  if (isSetShare(before, quantity, reading.after) || isFreeSchooling(quantity, reading.after))
    return { ...comparison, comparator: '=', implied: false };
  if (quantity.unitClass !== 'money' || comparison.comparator !== 'count' || comparison.approx) return comparison;
  if (STANDARD_OF.test(before) && /标准/.test(reading.after)) return { ...comparison, comparator: '=' };
  if (reading.isStandard) return { ...comparison, comparator: '=' };
  if (PAID_EACH.test(before)) return { ...comparison, comparator: '=' };
  return MONEY_GROWS.test(before) && !TOLD.test(before)
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

/** 到2025年…每年降低 ends with its date; a date above the sentence says when the whole plan does. */
const isDatedHere = ({ date, own, earlier }: ClauseView['scope']): boolean =>
  own.length > 0 || (date !== null && earlier.some((text) => text.includes(date.text)));

/** Whether a figure holds again and again or without an end, so that it falls due at no date. */
function standing(
  view: ClauseView,
  quantity: Quantity,
  reading: Per & { readonly comparison: Comparison; readonly after: string; readonly rises: boolean },
): { readonly recurs: boolean; readonly stands: boolean } {
  const { comparator } = reading.comparison;
  const isMoney = quantity.unitClass === 'money';
  const isChange = comparator === 'decrease_by_at_least' || comparator === 'increase_by_at_least';
  const isDated =
    (isChange && isDatedHere(view.scope)) ||
    (isMoney && reading.share !== null && (view.scope.own.length > 0 || reading.rises));
  const isStandard =
    isMoney &&
    ((comparator === '=' && /标准/.test(reading.after)) ||
      (/^(?:=|between)$/.test(comparator) && reading.share !== null));
  const isLimit = comparator === '<=' && (quantity.unitClass === 'time' || quantity.unitClass === 'years');
  const isFree = isFreeSchooling(quantity, reading.after);
  const isShare = comparator === '=' && quantity.unitClass === 'rate' && SETS_SHARE.test(reading.after);
  return {
    recurs: (reading.recurrence !== null || reading.share === '次') && !isDated,
    stands: isStandard || isShare || isLimit || isFree,
  };
}

interface Measured extends Per {
  readonly comparison: Comparison;
  readonly kind: TargetKind;
  readonly unit: string;
  readonly after: string;
  /** 提高到每年800元 is reached at a date, however often it is paid. */
  readonly rises: boolean;
}

/** What recurs, and what each holder gets, is a floor when no comparator says otherwise. */
function asFloor(comparison: Comparison, isFloor: boolean): Comparison {
  if (!isFloor || comparison.comparator !== 'count' || comparison.approx) return comparison;
  return { ...comparison, comparator: '>=', implied: true };
}

/** 其中骨干教师不低于20% holds as often as what it is a part of. */
const ofTheSame = (view: ClauseView, text: string): string | null =>
  text.startsWith('其中', view.clause.from) ? (recurrenceBefore(view.scope.earlier.at(-1) ?? '')?.per ?? null) : null;

function measure(paragraph: Paragraph, view: ClauseView, reading: PieceReading): Measured {
  const { quantity } = reading.piece;
  const { text } = paragraph;
  const clause = nearby(paragraph, view, quantity.from);
  const head = text.slice(Math.max(view.clause.from, quantity.from - WINDOW), quantity.from);
  const after = text.slice(quantity.to, Math.min(view.clause.to, quantity.to + WINDOW));
  const inUnit = /\/(天|周|月|学期|年)$/.exec(quantity.unit)?.[1];
  const period = reading.turn?.per ?? inUnit ?? recurrenceOf(paragraph, view, quantity) ?? ofTheSame(view, text);
  // 每天锻炼一小时落实率100%: a share of what is done every day is not taken every day.
  const recurrence = quantity.unitClass === 'rate' && /^[天周月]$/.test(period ?? '') ? null : period;
  const share = shareBefore(head);
  const isStandard = share !== null || (recurrence !== null && recurrence !== '年');
  const isFrequency = recurrence !== null && isActivity(quantity);
  const read = comparisonOf(reading.head, quantity, { after, isFrequency, isStandard });
  const recurs = recurrence !== null || share === '次';
  const kind = kindOf(quantity, { clause, indicator: reading.indicator, recurs, per: share });
  const comparison = asFloor(
    read,
    kind === 'frequency' || kind === 'per_capita' || (share !== null && share !== '个' && kind !== 'money'),
  );
  const changes = /_by_/.test(comparison.comparator);
  const unit =
    changes && recurrence !== null
      ? `${quantity.unit}/${recurrence}`
      : unitOf(quantity, { recurrence, share }, { clause, after });
  const rises = /(?:提高|提升|增加|增长)[到至][^,]*$/.test(reading.head);
  return { recurrence, share, comparison, kind, unit, after, rises };
}

/** The unit with the brackets of the source: 所/县（市）. */
const asWritten = (unit: string, quote: string): string =>
  quote.includes('（') ? unit.replace('(', '（').replace(')', '）') : unit;

const words = ({ body, context }: Paragraph, from: number, to: number): string =>
  written(slicePassage(body.passage, from, to), context.source);

/** Why the figure may not be what was written: two numbers in one, or a rest that was not read. */
function doubtOf({ text }: Paragraph, quantity: Quantity): string | null {
  const shown = text.slice(quantity.from, quantity.unitTo);
  const values = quantity.values.join('、');
  if (quantity.glued) return `“${shown}”不是一个数，读作 ${values}`;
  if (quantity.unread !== '') return `“${quantity.unread}${shown}”没有读全，只读出 ${values}`;
  return null;
}

export function toTarget(paragraph: Paragraph, view: ClauseView, reading: PieceReading): PlanTarget {
  const { quantity } = reading.piece;
  const { text, context } = paragraph;
  const measured = measure(paragraph, view, reading);
  const { comparison, kind } = measured;
  const before = text.slice(reading.piece.from, quantity.from);
  const { recurs, stands } = standing(view, quantity, measured);
  const due = dueOf(paragraph, view, { at: quantity.from, recurs, stands });
  const wordsFrom = quantity.from - Math.min(before.length, reading.head.length - comparison.wordsFrom);
  const place = located(paragraph, reading.quote);
  const doubt = doubtOf(paragraph, quantity);
  const target = {
    ...EMPTY,
    taskId: context.taskId,
    ...place,
    indicator: fullName(reading.indicator),
    comparator: comparison.comparator,
    value: reading.value,
    value2: reading.value2,
    unit: asWritten(measured.unit, place.quote),
    schoolLevel: reading.level,
    by: reading.year ?? due.by,
    kind,
    checkable: checkableOf({
      kind,
      value: reading.value,
      indicator: reading.indicator,
      per: measured.share,
      clause:
        (reading.turn?.subject ?? '') +
        withActor(text.slice(Math.max(view.clause.from, quantity.from - WINDOW), reading.quote.to), view.scope.earlier),
      top: context.top,
      area: context.area,
      heading: context.heading,
    }),
    phrase: words(paragraph, Math.min(wordsFrom, quantity.from), quantity.to),
    bestEffort: view.scope.bestEffort,
    strict: comparison.strict,
    comparatorImplied: comparison.implied,
    byImplied: due.implied && reading.year === null,
    impliedValue: false,
    approx: comparison.approx || quantity.suffix === '余',
    perYear: measured.recurrence === '年' && kind !== 'frequency',
    damaged: doubt !== null,
    damageNote: doubt,
  };
  return { ...target, confidence: confidenceOf(target, quantity) };
}

const OUT_OF_SCHOOL = /控辍|辍学|失学/;

/** 巩固控辍保学成果,…实现动态清零: what is brought to zero are pupils, named in the clauses before. */
function namedBefore(implied: ImpliedReading, context: string): ImpliedReading {
  if (implied.value !== 0 || !implied.indicator.endsWith('清零') || !OUT_OF_SCHOOL.test(context)) return implied;
  return { ...implied, indicator: '辍学学生数', unit: '人', kind: 'headcount' };
}

export function fromImplied(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly implied: ImpliedReading; readonly carried: Carried },
): PlanTarget {
  const { carried } = input;
  const clauseText = paragraph.text.slice(view.clause.from, view.clause.to);
  const implied = namedBefore(input.implied, view.scope.earlier.join('') + clauseText);
  // 做到全区中小学、幼儿园全覆盖: what covers them was named before, or is the task itself.
  const covers = isStageOnly(implied.indicator.replace(/覆盖率$/, '').replaceAll('、', ''));
  const isShort = implied.indicator.length <= 4 || covers;
  const object = covers ? (carried.object ?? paragraph.context.heading) : carried.object;
  const above = implied.value === 0 ? (implied.indicator === '清零' ? carried.subject : null) : object;
  const name = isShort ? (above ?? '') + implied.indicator : implied.indicator;
  const { context } = paragraph;
  const quote = quoteRange(paragraph, view.clause);
  const due = dueOf(paragraph, view, { at: view.clause.from + implied.from, recurs: implied.recurs, stands: false });
  const { kind, value } = implied;
  const isProgramme = /^(?:工程|行动)/.test(clauseText.slice(implied.to));
  return {
    ...EMPTY,
    taskId: context.taskId,
    ...located(paragraph, quote),
    indicator: name === '' ? context.heading : name,
    comparator: implied.comparator,
    value: implied.value,
    unit: implied.unit,
    schoolLevel: levelOf(paragraph, view, {
      text: clauseText,
      at: view.clause.from + implied.from,
      isAlone: value === 0 && kind === 'count' && implied.indicator !== '清零',
    }),
    by: due.by,
    kind: implied.kind,
    checkable: checkableOf({
      kind,
      value,
      clause: withActor(clauseText, view.scope.earlier),
      indicator: implied.indicator,
      per: null,
      top: context.top,
      area: context.area,
      heading: context.heading,
    }),
    phrase: words(paragraph, view.clause.from + implied.from, view.clause.from + implied.to),
    bestEffort: view.scope.bestEffort,
    comparatorImplied: implied.comparatorImplied,
    byImplied: due.implied,
    impliedValue: implied.impliedValue,
    confidence: isProgramme ? 0.6 : implied.recurs ? 0.7 : 0.75,
  };
}
