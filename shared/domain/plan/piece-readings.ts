import type { Clause } from './clauses.ts';
import { readComparison } from './comparators.ts';
import { indicatorName, type NameParts } from './indicator-name.ts';
import { expandReading, timesEach } from './multiples.ts';
import { levelOf, quoteRange, recurrenceOf, WINDOW, type ClauseView, type Paragraph } from './paragraph.ts';
import { isAverage } from './periods.ts';
import type { Piece } from './pieces.ts';
import { isActivity } from './quantities.ts';
import type { Carried, PieceReading } from './reading.ts';
import { singleLevel, stageOf } from './school-level.ts';
import { isPlaceOnly, isStageOnly, tidyName, TRAILING_ADVERBS, withoutStageBehind } from './tidy-name.ts';

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
  if (!isStageOnly(name)) return withoutStageBehind(name).replace(TRAILING_ADVERBS, '');
  const above = tidyName(view.scope.earlier.at(-1) ?? '');
  return (isPerson ? carried.object : carried.subject) ?? (above.length >= 3 && above.length <= 30 ? above : fallback);
}

const IS_SCHOOL = /(?:学校|[校园]|小学|初中|高中|中学)$/;

/** 新建园46所,其中城区28所; 新增学位900个,其中小学600个: a place or a stage alone counts what was counted before. */
function placed(name: string, carried: Carried, unit: string): string {
  if (isPlaceOnly(name)) return name + (carried.objects.get(unit) ?? carried.object ?? '');
  const counted = carried.objects.get(unit) ?? null;
  return counted !== null && isStageOnly(name) && !IS_SCHOOL.test(counted) ? counted : name;
}

/** 幼儿园3所 counts what it names; 幼儿园达到3% leaves out what it measures. */
const isCounted = (parts: NameParts, lead: string): boolean =>
  parts.quantity.unitClass !== 'money' &&
  !isAverage(lead) &&
  readComparison(lead, parts.quantity, parts.isFrequency).comparator === 'count';

/** Where the quote ends: a closing bracket with figures of its own is quoted by those. */
function withoutTrailingBracket(view: ClauseView, piece: Piece): number {
  const last = view.clause.brackets.at(-1);
  return last !== undefined && last.to === piece.to && last.from >= piece.quantity.to ? last.from : piece.to;
}

/** 在国家…质量监测中,: the assessment a level belongs to. */
const assessmentOf = (view: ClauseView): string =>
  /^在([^,]{2,24}(?:监测|测试|评价|评估))中$/.exec(view.scope.earlier.at(-1) ?? '')?.[1] ?? '';

/** 学前教育、机电技术应用等5个骨干专业 counts majors: what the list before the figure names has no say in the stage. */
function countedText(paragraph: Paragraph, piece: Piece): Parameters<typeof levelOf>[2] {
  const { quantity } = piece;
  const object = paragraph.text.slice(quantity.to, piece.to);
  const isNamed = /、[^,、]*$/.test(piece.lead) && (singleLevel(object) !== null || /专业/.test(object));
  const isListed = isNamed || (piece.lead.endsWith('等') && /^的?学校/.test(object));
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
    indicator: counts
      ? view.clause.bracketAt === null
        ? placed(name, carried, quantity.unit)
        : name
      : subjectOr(name, view, { carried, fallback: parts.fallback, isPerson: counted }),
    quote,
    head: before !== '' && /至少|不少于/.test(clauseHead) ? clauseHead : piece.lead,
    turn: null,
    year: null,
  };
  return expandReading(base, { before, pieceText, earlier: view.scope.earlier, isFrequency: parts.isFrequency });
}
