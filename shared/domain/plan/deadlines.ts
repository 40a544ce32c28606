import type { Deadline } from '../../schema/plan.ts';
import type { Analysis } from './analysis.ts';
import { bracketDeadlines, isDue } from './scopes.ts';
import { spanOf } from './text.ts';

export interface DeadlineReading {
  readonly deadlines: Deadline[];
  /** Clauses marked 贯穿全年. */
  readonly throughout: string[];
}

/** The words a deadline in brackets is for: back to the comma, the 、 between two such marks, or the bracket before. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const stops = [',', ';', '。', ':'].map((sign) => before.lastIndexOf(sign));
  const list = before.lastIndexOf(')、');
  const stop = Math.max(...stops, list < 0 ? -1 : list + 1);
  return before.slice(stop + 1).replace(/^[、和]/, '');
}

const withoutWords = (text: string): string => text.replace(/(?:完成|落实|到位|启动)$/, '');

/** Every deadline of a paragraph, in brackets or in the sentence, with what it is for. */
export function readDeadlines({ passage, text, clauses, masks, dates, years }: Analysis): DeadlineReading {
  const brackets = bracketDeadlines({ text, clauses, years });
  const deadlines: (Deadline & { at: number })[] = [];
  const throughout: string[] = [];
  for (const bracket of brackets) {
    const appliesTo = clauseBefore(text, bracket.from);
    if (bracket.throughout) throughout.push(appliesTo);
    const span = spanOf(passage, bracket.from + 1, bracket.to - 1);
    if (bracket.marks.length === 0 && !bracket.throughout)
      deadlines.push({ text: bracket.text, norm: null, appliesTo, span, at: bracket.from });
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
    if (mark.text === '全年' || !isDue(text, mark, { masks, years })) continue;
    const whole = text.slice(clause.from, clause.to);
    const next = clauses.find((each) => each.from > clause.to && each.sentence === clause.sentence);
    const isAlone = whole === mark.text && next !== undefined;
    deadlines.push({
      text: mark.text,
      norm: mark.norms.length === 1 ? (mark.norms[0] ?? null) : [...mark.norms],
      appliesTo: isAlone ? text.slice(next.from, next.to) : whole,
      span: spanOf(passage, mark.from, mark.to),
      at: mark.from,
    });
  }
  return {
    deadlines: deadlines.toSorted((left, right) => left.at - right.at).map(({ at: _at, ...deadline }) => deadline),
    throughout,
  };
}
