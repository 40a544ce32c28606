import type { Deadline } from '../../schema/plan.ts';
import type { Analysis } from './analysis.ts';
import type { DateMark, PlanYears } from './dates.ts';
import { bracketDeadlines, isDue } from './scopes.ts';
import { slicePassage, spanOf, written } from './text.ts';

export interface DeadlineReading {
  readonly deadlines: Deadline[];
  /** Clauses marked 贯穿全年. */
  readonly throughout: string[];
}

/** Where the words begin that a deadline in brackets is for: at its clause, or behind such a mark before it in a list. */
function clauseStart({ text, clauses }: Analysis, at: number): number {
  const clause = clauses.find((each) => each.brackets.some((bracket) => bracket.from === at));
  const list = text.slice(0, at).lastIndexOf(')、');
  return Math.max(clause?.from ?? 0, list < 0 ? 0 : list + 2);
}

/** 2023—2025年 says no more than the title of the plan. */
const isWholePeriod = (mark: DateMark, { from, to }: PlanYears): boolean =>
  new RegExp(`^${from}年?[-至到]${to}(?:学年|年)$`).test(mark.text);

const withoutWords = (text: string): string => text.replace(/(?:完成|落实|到位|启动)$/, '');

/** Every deadline of a paragraph, in brackets or in the sentence, with what it is for. */
export function readDeadlines(analysis: Analysis, source: string): DeadlineReading {
  const { passage, text, clauses, masks, dates, years } = analysis;
  const words = (from: number, to: number): string => written(slicePassage(passage, from, to), source);
  const brackets = bracketDeadlines({ text, clauses, years });
  const deadlines: (Deadline & { at: number })[] = [];
  const throughout: string[] = [];
  for (const bracket of brackets) {
    const appliesTo = words(clauseStart(analysis, bracket.from), bracket.from);
    if (bracket.throughout) throughout.push(appliesTo);
    const span = spanOf(passage, bracket.from + 1, bracket.to - 1);
    if (bracket.marks.length === 0 && !bracket.throughout)
      deadlines.push({ text: words(bracket.from + 1, bracket.to - 1), norm: null, appliesTo, span, at: bracket.from });
    for (const mark of bracket.marks)
      deadlines.push({
        text: withoutWords(mark.text),
        norm: mark.norms.length === 1 ? (mark.norms[0] ?? null) : [...mark.norms],
        appliesTo,
        span: spanOf(passage, mark.from, mark.to),
        at: mark.from,
      });
  }
  for (const mark of dates) {
    const clause = clauses.find((each) => mark.from >= each.from && mark.to <= each.to);
    if (clause === undefined || brackets.some((bracket) => mark.from >= bracket.from && mark.to <= bracket.to))
      continue;
    if (mark.text === '全年' || isWholePeriod(mark, years) || !isDue(text, mark, { masks, years })) continue;
    const whole = text.slice(clause.from, clause.to);
    const next = clauses.find((each) => each.from > clause.to && each.sentence === clause.sentence);
    const isAlone = whole === mark.text && next !== undefined;
    deadlines.push({
      text: words(mark.from, mark.to),
      norm: mark.norms.length === 1 ? (mark.norms[0] ?? null) : [...mark.norms],
      appliesTo: isAlone ? words(next.from, next.to) : words(clause.from, clause.to),
      span: spanOf(passage, mark.from, mark.to),
      at: mark.from,
    });
  }
  return {
    deadlines: deadlines.toSorted((left, right) => left.at - right.at).map(({ at: _at, ...deadline }) => deadline),
    throughout,
  };
}
