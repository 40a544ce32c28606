import type { Clause } from './clauses.ts';
import { readComparison } from './comparators.ts';
import { indicatorName, type NameParts } from './indicator-name.ts';
import { expandReading, timesEach } from './multiples.ts';
import { levelOf, quoteRange, recurrenceOf, WINDOW, type ClauseView, type Paragraph } from './paragraph.ts';
import { distributedSubjects, sharedStages, type Piece } from './pieces.ts';
import { isActivity, type Quantity } from './quantities.ts';
import type { Carried, PieceReading } from './reading.ts';
import { singleLevel, stageOf } from './school-level.ts';
import { isStageOnly, LEADING_STAGES, tidyName, TRAILING_ADVERBS } from './tidy-name.ts';

const wordBefore = (text: string, at: number): string =>
  /[^,;:。、()和及]*$/.exec(text.slice(Math.max(0, at - WINDOW), at))?.[0] ?? '';

/** A bracket without a subject speaks of what stands before it: 新建第八小学(36个班). */
function outerName(paragraph: Paragraph, view: ClauseView): string | null {
  const { bracketAt } = view.clause;
  if (bracketAt === null) return null;
  const before = /[^,;:。、()]*$/.exec(paragraph.text.slice(Math.max(0, bracketAt - WINDOW), bracketAt))?.[0] ?? '';
  const name = tidyName(before.replace(/\d+(?:\.\d+)?[^\d]{0,4}$/, ''));
  return name.length >= 2 ? name : null;
}

/** The clause behind; for a piece that ends with its unit, what stands between it and the next figure. */
function nextText(text: string, clause: Clause, piece: Piece): string {
  if (piece.to === piece.quantity.to && piece.to < clause.to) return text.slice(piece.to, clause.to);
  return /^[,;:]([^,;。]+)/.exec(text.slice(clause.to, clause.to + 60))?.[1] ?? '';
}

export function nameParts(paragraph: Paragraph, view: ClauseView, piece: Piece): NameParts {
  const { text, context } = paragraph;
  const { quantity } = piece;
  const isFrequency = recurrenceOf(paragraph, view, quantity) !== null && isActivity(quantity);
  const before = text.slice(piece.from, quantity.from);
  const comparison = readComparison(before, quantity, isFrequency);
  return {
    head: before,
    before: before.slice(0, comparison.wordsFrom),
    after: text.slice(quantity.to, piece.to),
    quantity,
    isFrequency,
    inherited: null,
    earlier: view.scope.earlier,
    next: nextText(text, view.clause, piece),
    fallback: outerName(paragraph, view) ?? context.heading,
  };
}

/** 初中均小于或等于0.45: the subject is that of the clauses before. */
function subjectOr(
  name: string,
  view: ClauseView,
  input: { readonly carried: Carried; readonly fallback: string; readonly isPerson: boolean },
): string {
  const { carried, fallback, isPerson } = input;
  if (!isStageOnly(name)) return name.replace(TRAILING_ADVERBS, '');
  const above = tidyName(view.scope.earlier.at(-1) ?? '');
  return (isPerson ? carried.object : carried.subject) ?? (above.length >= 3 && above.length <= 30 ? above : fallback);
}

/** 幼儿园3所 counts what it names; 幼儿园达到3% leaves out what it measures. */
const isCounted = (parts: NameParts, lead: string): boolean =>
  readComparison(lead, parts.quantity, parts.isFrequency).comparator === 'count';

/** Where the quote ends: a closing bracket with figures of its own is quoted by those. */
function withoutTrailingBracket(view: ClauseView, piece: Piece): number {
  const last = view.clause.brackets.at(-1);
  return last !== undefined && last.to === piece.to && last.from >= piece.quantity.to ? last.from : piece.to;
}

/** Stages named at the head of the sentence, for a clause that only says 分别. */
function stagesBefore(view: ClauseView, count: number): string[] | null {
  const found = view.scope.earlier.map((text) => sharedStages(`${text}均`, [])).findLast((stages) => stages.length > 0);
  return found?.length === count ? found : null;
}

/** 2030年分别达到98%、99%: the subjects are those of the clause before that distributes as well. */
const subjectsBefore = (view: ClauseView, count: number): string[] | null =>
  view.scope.earlier.map((text) => distributedSubjects(text, count)).findLast((subjects) => subjects !== null) ?? null;

/** 小学、初中…分别达到7.5和10.2: one value a subject, all quoting the whole clause. */
export function readDistributed(
  paragraph: Paragraph,
  view: ClauseView,
  quantities: readonly Quantity[],
): PieceReading[] | null {
  const clauseText = paragraph.text.slice(view.clause.from, view.clause.to);
  const values = quantities.flatMap((quantity) =>
    quantity.glued
      ? quantity.values.map((value) => ({ quantity, value }))
      : [{ quantity, value: quantity.values[0] ?? 0 }],
  );
  if (values.length < 2) return null;
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
      : tidyName(nameParts(paragraph, view, whole).before.replace(/分别|(?<![生人师校])均|依次/g, '')).replace(
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

/** 在国家…质量监测中,: the assessment a level belongs to. */
const assessmentOf = (view: ClauseView): string =>
  /^在([^,]{2,24}(?:监测|测试|评价|评估))中$/.exec(view.scope.earlier.at(-1) ?? '')?.[1] ?? '';

/** 学前教育、机电技术应用等5个骨干专业 counts majors: what the list before the figure names has no say in the stage. */
function countedText(paragraph: Paragraph, piece: Piece): Parameters<typeof levelOf>[2] {
  const { quantity } = piece;
  const object = paragraph.text.slice(quantity.to, piece.to);
  const isListed = /、[^,、]*$/.test(piece.lead) && (singleLevel(object) !== null || /专业/.test(object));
  const text = isListed ? object : paragraph.text.slice(piece.from, piece.to);
  return { text: text.replace(/或(?:者|支持|引进|新建).*$/, ''), at: quantity.from, isAlone: isListed };
}

/** One reading a piece; two where one value stands for two stages or two indicators. */
export function readPiece(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly piece: Piece; readonly carried: Carried },
): PieceReading[] {
  const { piece, carried } = input;
  const { quantity } = piece;
  const parts = {
    ...nameParts(paragraph, view, piece),
    inherited: view.clause.bracketAt === null ? (carried.objects.get(quantity.unit) ?? carried.object) : null,
  };
  const quote = quoteRange(paragraph, { from: piece.from, to: withoutTrailingBracket(view, piece) });
  const pieceText = paragraph.text.slice(piece.from, piece.to);
  const headFrom = Math.max(view.clause.from, quantity.from - WINDOW);
  const clauseHead = paragraph.text.slice(headFrom, quantity.from);
  const before = paragraph.text.slice(piece.from, quantity.from);
  const name = (quantity.unitClass === 'level' ? assessmentOf(view) : '') + indicatorName(parts);
  const counted = isCounted(parts, piece.lead);
  const counts = counted && !(quantity.unitClass === 'person' && carried.object !== null && isStageOnly(name));
  const isElliptic = !counts && isStageOnly(name);
  const outer = view.clause.bracketAt === null ? null : stageOf(wordBefore(paragraph.text, view.clause.bracketAt));
  const bracketed = /^\((小学|初中|高中|幼儿园|中职)\)/.exec(paragraph.text.slice(quantity.to, piece.to))?.[1];
  const level =
    bracketed === undefined
      ? levelOf(paragraph, view, counted ? countedText(paragraph, piece) : { text: pieceText, at: quantity.from })
      : stageOf(bracketed);
  const base: PieceReading = {
    piece,
    value: (quantity.values[0] ?? 0) * timesEach(before, quantity),
    value2: quantity.isRange ? (quantity.values[1] ?? null) : null,
    level: level ?? outer ?? (isElliptic ? carried.level : null),
    indicator: counts ? name : subjectOr(name, view, { carried, fallback: parts.fallback, isPerson: counted }),
    quote,
    head: before !== '' && /至少|不少于/.test(clauseHead) ? clauseHead : piece.lead,
    turn: null,
  };
  return expandReading(base, { before, pieceText, earlier: view.scope.earlier, isFrequency: parts.isFrequency });
}
