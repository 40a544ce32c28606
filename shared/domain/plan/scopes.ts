import type { Analysis } from './analysis.ts';
import { findDates, isPast, type DateMark, type PlanYears } from './dates.ts';
import { maskOver, type Mask } from './masks.ts';

/** What governs a clause without standing in it: the date set before, the deadline in brackets behind, 力争. */
export interface ClauseScope {
  readonly date: DateMark | null;
  /** Due dates inside the clause. */
  readonly own: readonly DateMark[];
  /** Deadline marks in brackets, with offsets in the paragraph. */
  readonly bestEffort: boolean;
  /** Texts of the sentence's clauses before this one, the nearest of them. */
  readonly earlier: readonly string[];
  /** How many of those stand in the same part between semicolons: a period does not hold beyond. */
  readonly sameStretch: number;
}

export interface BracketDeadline {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly marks: readonly DateMark[];
  /** 贯穿全年. */
  readonly throughout: boolean;
  readonly text: string;
}

const BRACKET_DEADLINE =
  /(?:前|底|末|内)(?:完成|落实|到位|启动|建成)?$|完成(?:时限|时间)?|时限|压茬推进|时间节点|^持续推进$|^长期坚持$/;
const THROUGHOUT = /贯穿全年|全年推进|全年持续|常年坚持/;

/** (6月底前完成), (贯穿全年): deadlines in brackets, each for what stands before it in its sentence. */
export function bracketDeadlines({
  text,
  clauses,
  years,
}: Pick<Analysis, 'text' | 'clauses' | 'years'>): BracketDeadline[] {
  const found: BracketDeadline[] = [];
  const seen = new Set<number>();
  for (const clause of clauses) {
    for (const bracket of clause.brackets) {
      if (seen.has(bracket.from)) continue;
      seen.add(bracket.from);
      const inner = text.slice(bracket.from + 1, bracket.to - 1);
      const throughout = THROUGHOUT.test(inner);
      if (
        !(throughout || BRACKET_DEADLINE.test(inner)) ||
        (inner.length > 40 && !/完成(?:时限|时间)?(?::|$)|时限:/.test(inner))
      )
        continue;
      const marks = findDates(inner, years).map((mark) => ({
        ...mark,
        from: mark.from + bracket.from + 1,
        to: mark.to + bracket.from + 1,
      }));
      if (marks.length === 0 && !throughout && !/节点|压茬/.test(inner)) continue;
      found.push({ from: bracket.from, to: bracket.to, sentence: clause.sentence, marks, throughout, text: inner });
    }
  }
  return found;
}

const NAME_AFTER = /^[“《]|^[\u4e00-\u9fff]{0,10}(?:活动周|博览会|教师节|运动会(?!场))/;
const LEADS = /(?:^|[,;:、。(]|确保|力争|计划|争取|保证|并|于|在|其中|拟|再|将|努力|并在|并于)$/;

/** A date that says when something is due: no past year, no name of an event, no bare year inside a noun phrase. */
export function isDue(
  text: string,
  mark: DateMark,
  context: { readonly masks: readonly Mask[]; readonly years: PlanYears },
): boolean {
  if (isPast(mark, context.years)) return false;
  const mask = maskOver(
    context.masks.filter((each) => each.class === 'name' || each.class === 'doc-number'),
    mark.from,
    mark.to,
  );
  if (mask !== null) return false;
  const before = text.slice(Math.max(0, mark.from - 6), mark.from);
  const after = text.slice(mark.to, mark.to + 14);
  if (/预计$|自$|从$|以来/.test(before) || /^(?:建成的|以来|起|开始|印发|发布|\)?》)/.test(after)) return false;
  if (/^(?:教育现代化)?[\u4e00-\u9fff]{0,8}(?:奋斗|远景)目标/.test(after)) return false;
  return mark.bare
    ? (LEADS.test(before) || /^(?:达到|达|实现|提高到|提升到|不低于|完成)/.test(after)) && !NAME_AFTER.test(after)
    : true;
}

/** 年内 and 全年 say no more than a deadline of the same year that the task states for itself. */
const isVaguer = (mark: DateMark, stated: DateMark | null): boolean =>
  stated !== null && stated.by.length > 4 && stated.by.startsWith(mark.by) && /^(?:全年|本?年内)$/.test(mark.text);

export interface ScopeInput {
  readonly analysis: Analysis;
  /** A date above the paragraph (到2025年: before a list), used where the paragraph has none yet. */
  readonly inherited: DateMark | null;
  /** In goals a date holds for the sentences after it as well. */
  readonly carries: boolean;
}

const BEST_EFFORT = /力争|努力实现|争取|力求/;
/** 力争到2025年,… holds for what follows; 优良率力争达到60%,… for its own figure. */
const OPENS_EFFORT = /^(?:并|同时|其中|到?20\d{2}年(?:底|末)?(?:前)?)*(?:力争|努力实现|争取|力求)/;
const CERTAIN = /确保|保证|切实|必须/;
const OPENS_DATE = /^(?:其中)?$/;

/** 到2025年 holds for the clauses behind it; a month (3月底前完成普查) for its clause, unless it says when the sentence happens (3月份开展普查). */
const opensScope = (mark: DateMark, at: { clause: string; before: string; isFirst: boolean }): boolean =>
  mark.by.length > 4
    ? mark.text === at.clause || (at.isFirst && at.before === '' && !mark.text.endsWith('前'))
    : OPENS_DATE.test(at.before) || !mark.bare;

const CLOSING =
  /^(?:确保|力争|计划|并|于|在)*(?:全部|正式)?(?:投入使用|投用|竣工|建成|完工|交付|使用|启用|开学|招生|开工)+$/;

/** The stretches between full stops and semicolons, as a key for each clause. */
function segments(text: string, clauses: Analysis['clauses']): string[] {
  let part = 0;
  return clauses.map(({ sentence, from, bracketAt }) => {
    if (bracketAt === null && text.charAt(from - 1) === ';') part += 1;
    return `${sentence}.${part}`;
  });
}

/** 新建实验小学,占地30亩,2026年9月投入使用: a date that closes a sentence without a figure holds for all of it. */
function withClosingDates({ text, clauses }: Analysis, scopes: readonly ClauseScope[]): ClauseScope[] {
  const closing = new Map<string, DateMark>();
  const segmentOf = segments(text, clauses);
  clauses.forEach((clause, index) => {
    const [mark] = scopes[index]?.own ?? [];
    if (mark === undefined || clause.bracketAt !== null) return;
    const rest = text.slice(clause.from, mark.from) + text.slice(mark.to, clause.to);
    if (CLOSING.test(rest)) closing.set(segmentOf[index] ?? '', mark);
  });
  return scopes.map((scope, index) => {
    const clause = clauses[index];
    const mark = closing.get(segmentOf[index] ?? '');
    if (mark === undefined || scope.own.length > 0) return scope;
    const isDated = clauses.some(
      (_other, at) => segmentOf[at] === segmentOf[index] && at < index && (scopes[at]?.own.length ?? 0) > 0,
    );
    const isApart = clause === undefined || clause.from > mark.to || /[;:]/.test(text.slice(clause.to, mark.from));
    return isDated || isApart ? scope : { ...scope, date: mark };
  });
}

/** What stands further back in a sentence has no say: bounds the work on endless ones. */
const MAX_EARLIER = 24;

/** The scope of each clause, by walking the paragraph once. */
export function readScopes(input: ScopeInput): ClauseScope[] {
  const { analysis } = input;
  const { text: whole } = analysis;
  const dates = analysis.dates.filter((mark) => isDue(whole, mark, analysis) && !isVaguer(mark, input.inherited));
  let sentence = -1;
  let date: DateMark | null = input.inherited;
  let bestEffort = false;
  let earlier: readonly string[] = [];
  let sameStretch = 0;
  const scopes = analysis.clauses.map((clause): ClauseScope => {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      if (!input.carries) date = input.inherited;
      bestEffort = false;
      earlier = [];
      sameStretch = 0;
    }
    if (clause.bracketAt === null && whole.charAt(clause.from - 1) === ';') {
      bestEffort = false;
      sameStretch = 0;
    }
    const text = whole.slice(clause.from, clause.to);
    const own = dates.filter(
      (mark) =>
        mark.from >= clause.from &&
        mark.to <= clause.to &&
        !clause.brackets.some((bracket) => mark.from >= bracket.from && mark.to <= bracket.to),
    );
    const opening = own.find((mark) =>
      opensScope(mark, {
        clause: text,
        before: whole.slice(clause.from, mark.from),
        isFirst: earlier.length === 0,
      }),
    );
    if (CERTAIN.test(text)) bestEffort = false;
    if (OPENS_EFFORT.test(text)) bestEffort = true;
    const tries = bestEffort || BEST_EFFORT.test(text);
    const scope: ClauseScope = { date: own[0] ?? date, own, bestEffort: tries, earlier, sameStretch };
    if (clause.bracketAt === null) {
      if (opening !== undefined) date = opening;
      earlier = [...earlier.slice(1 - MAX_EARLIER), text];
      sameStretch += 1;
    }
    return scope;
  });
  return withClosingDates(analysis, scopes);
}
