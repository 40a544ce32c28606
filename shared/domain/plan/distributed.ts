import { indicatorName } from './indicator-name.ts';
import { levelOf, quoteRange, type ClauseView, type Paragraph } from './paragraph.ts';
import { nameParts } from './piece-readings.ts';
import { distributedSubjects, sharedStages, type Piece } from './pieces.ts';
import type { Quantity } from './quantities.ts';
import type { Carried, PieceReading } from './reading.ts';
import { stageOf } from './school-level.ts';
import { LEADING_STAGES, tidyName } from './tidy-name.ts';

/** Stages named at the head of the sentence, for a clause that only says 分别. */
function stagesBefore(view: ClauseView, count: number): string[] | null {
  const found = view.scope.earlier.map((text) => sharedStages(`${text}均`, [])).findLast((stages) => stages.length > 0);
  return found?.length === count ? found : null;
}

/** 2030年分别达到98%、99%: the subjects are those of the clause before that distributes as well. */
const subjectsBefore = (view: ClauseView, count: number): string[] | null =>
  view.scope.earlier.map((text) => distributedSubjects(text, count)).findLast((subjects) => subjects !== null) ?? null;

interface Distributed {
  readonly quantity: Quantity;
  readonly value: number;
}

const YEARS = /((?:20\d{2}年?[、和])+20\d{2}年?)(?:底)?[^,;\d]{0,6}(?:分别|依次)/;

/** 2025年、2026年分别建成4所、5所: the years of a clause that gives each its own figure. */
const yearsNamed = (text: string): string[] =>
  [...(YEARS.exec(text)?.[1] ?? '').matchAll(/20\d{2}/g)].map((match) => match[0]);

/** One reading a year, named by what the clause does and by what the sentence speaks of. */
function readPerYear(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly values: readonly Distributed[]; readonly years: readonly string[]; readonly carried: Carried },
): PieceReading[] {
  const { text } = paragraph;
  const from = view.clause.from + Math.max(0, text.slice(view.clause.from, view.clause.to).search(/分别|依次/)) + 2;
  const quote = quoteRange(paragraph, view.clause);
  return input.values.map(({ quantity, value }, index) => {
    const piece: Piece = { from, to: view.clause.to, quantity, lead: text.slice(from, input.values[0]?.quantity.from) };
    const whole = { ...piece, quantity: input.values[0]?.quantity ?? quantity };
    const inherited = input.carried.objects.get(quantity.unit) ?? input.carried.object;
    const parts = { ...nameParts(paragraph, view, whole), inherited };
    const last = input.values.at(-1)?.quantity ?? quantity;
    return {
      piece,
      value,
      value2: null,
      level:
        levelOf(paragraph, view, { text: text.slice(from, view.clause.to), at: quantity.from }) ?? input.carried.level,
      indicator: indicatorName({ ...parts, after: text.slice(last.to, view.clause.to) }),
      quote,
      head: piece.lead,
      turn: null,
      year: input.years[index] ?? null,
    };
  });
}

/** 小学、初中…分别达到7.5和10.2: one value a subject, all quoting the whole clause. */
export function readDistributed(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly quantities: readonly Quantity[]; readonly carried: Carried },
): PieceReading[] | null {
  const clauseText = paragraph.text.slice(view.clause.from, view.clause.to);
  const values = input.quantities.flatMap((quantity) =>
    quantity.glued
      ? quantity.values.map((value) => ({ quantity, value }))
      : [{ quantity, value: quantity.values[0] ?? 0 }],
  );
  if (values.length < 2) return null;
  const years = yearsNamed(clauseText);
  if (years.length === values.length) return readPerYear(paragraph, view, { values, years, carried: input.carried });
  const subjects =
    distributedSubjects(clauseText, values.length) ??
    stagesBefore(view, values.length) ??
    subjectsBefore(view, values.length);
  if (subjects === null) return null;
  const stages = subjects.map(stageOf);
  const byStage = stages.every(
    (stage, index) => stage !== null && subjects[index] !== undefined && subjects[index].length <= 8,
  );
  const quote = quoteRange(paragraph, view.clause);
  const first = values[0]?.quantity;
  if (first === undefined) return null;
  const lead = paragraph.text.slice(view.clause.from, first.from);
  const whole: Piece = { from: view.clause.from, to: view.clause.to, quantity: first, lead };
  const last = values.at(-1)?.quantity ?? first;
  const standard = indicatorName({
    ...nameParts(paragraph, view, whole),
    quantity: last,
    after: paragraph.text.slice(last.to, view.clause.to),
  });
  const shared =
    standard.endsWith('标准') && first.unitClass === 'money'
      ? standard
      : tidyName(nameParts(paragraph, view, whole).before.replace(/分别|(?<![生人师校平])均|依次/g, '')).replace(
          LEADING_STAGES,
          '',
        );
  return values.map(({ quantity, value }, index) => ({
    piece: { ...whole, quantity },
    value,
    value2: quantity.isRange ? (quantity.values[1] ?? null) : null,
    level: byStage
      ? (stages[index] ?? null)
      : levelOf(paragraph, view, { text: subjects[index] ?? clauseText, at: quantity.from }),
    indicator: byStage ? shared || paragraph.context.heading : tidyName(fullSubject(subjects, index)),
    quote,
    head: lead,
    turn: null,
    year: null,
  }));
}

const PLACES = /^(?:城区|农村|城镇|乡村|市区|县城|公办|民办|城市)/;

/** 城区、农村学校达标率分别…: the first subject leaves out what the last one names. */
function fullSubject(subjects: readonly string[], index: number): string {
  const own = subjects[index] ?? '';
  const last = subjects.at(-1) ?? '';
  const common = last.replace(PLACES, '');
  return PLACES.test(own) && !own.endsWith(common.slice(-2)) && common !== last ? own + common : own;
}
