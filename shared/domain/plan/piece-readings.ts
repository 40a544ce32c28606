import type { SchoolLevel } from '../../schema/plan.ts';
import { readComparison } from './comparators.ts';
import { indicatorName, tidyName, type NameParts } from './indicator-name.ts';
import { levelOf, quoteRange, recurrenceOf, type ClauseView, type Paragraph } from './paragraph.ts';
import { distributedSubjects, sharedIndicators, sharedStages, type Piece } from './pieces.ts';
import type { Quantity } from './quantities.ts';
import { singleLevel } from './school-level.ts';

export interface PieceReading {
  readonly piece: Piece;
  readonly value: number;
  readonly value2: number | null;
  readonly level: SchoolLevel | null;
  readonly indicator: string;
  readonly quote: { readonly from: number; readonly to: number };
}

export function nameParts(paragraph: Paragraph, view: ClauseView, piece: Piece): NameParts {
  const { text, context } = paragraph;
  const { quantity } = piece;
  const isFrequency = recurrenceOf(paragraph, view, quantity) !== null && quantity.unitClass === 'times';
  const before = text.slice(piece.from, quantity.from);
  const comparison = readComparison(before, quantity, isFrequency);
  return {
    before: before.slice(0, comparison.wordsFrom),
    after: text.slice(quantity.to, piece.to),
    quantity,
    isFrequency,
    inherited: null,
    next: /^[,;:]([^,;。]+)/.exec(text.slice(view.clause.to))?.[1] ?? '',
    fallback: context.heading,
  };
}

const asLevel = (word: string): SchoolLevel | null => {
  const level = singleLevel(word);
  return level === 'mixed' ? null : level;
};

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
  const subjects = distributedSubjects(clauseText, values.length);
  if (subjects === null) return null;
  const stages = subjects.map(asLevel);
  const byStage = stages.every(
    (stage, index) => stage !== null && subjects[index] !== undefined && subjects[index].length <= 8,
  );
  const quote = quoteRange(paragraph, view.clause);
  const first = values[0]?.quantity;
  if (first === undefined) return null;
  const whole: Piece = { from: view.clause.from, to: view.clause.to, quantity: first };
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
          /^(?:(?:小学|初中|中学|高中|幼儿园)[、和与]?)+/,
          '',
        );
  return values.map(({ quantity, value }, index) => ({
    piece: { from: view.clause.from, to: view.clause.to, quantity },
    value,
    value2: quantity.isRange ? (quantity.values[1] ?? null) : null,
    level: byStage ? (stages[index] ?? null) : levelOf(paragraph, view, subjects[index] ?? clauseText),
    indicator: byStage ? shared || paragraph.context.heading : tidyName(subjects[index] ?? ''),
    quote,
  }));
}

/** 在国家…质量监测中,: the assessment a level belongs to. */
const assessmentOf = (view: ClauseView): string =>
  /^在([^,]{2,24}(?:监测|测试|评价|评估))中$/.exec(view.scope.earlier.at(-1) ?? '')?.[1] ?? '';

/** One reading a piece; two where one value stands for two stages or two indicators. */
export function readPiece(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly piece: Piece; readonly inherited: string | null },
): PieceReading[] {
  const { piece, inherited } = input;
  const { quantity } = piece;
  const parts = { ...nameParts(paragraph, view, piece), inherited };
  const quote = quoteRange(paragraph, piece);
  const pieceText = paragraph.text.slice(piece.from, piece.to);
  const base: PieceReading = {
    piece,
    value: quantity.values[0] ?? 0,
    value2: quantity.isRange ? (quantity.values[1] ?? null) : null,
    level: levelOf(paragraph, view, pieceText),
    indicator: (quantity.unitClass === 'level' ? assessmentOf(view) : '') + indicatorName(parts),
    quote,
  };
  const stages = sharedStages(pieceText);
  if (stages.length >= 2) {
    const indicator = base.indicator.replace(/^(?:(?:小学|初中|中学|高中|幼儿园)[、和与]?)+/, '').replace(/均$/, '');
    return stages.map((stage) => ({ ...base, level: asLevel(stage), indicator }));
  }
  const names = sharedIndicators(base.indicator);
  return names.length >= 2 ? names.map((indicator) => ({ ...base, indicator })) : [base];
}
