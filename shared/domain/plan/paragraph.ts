import type { Level, SchoolLevel, Span } from '../../schema/plan.ts';
import type { Clause } from './clauses.ts';
import type { DateMark, PlanYears } from './dates.ts';
import type { Mask } from './masks.ts';
import { recurrenceBefore } from './periods.ts';
import { isActivity, type Quantity } from './quantities.ts';
import { schoolLevelOf, stageOf } from './school-level.ts';
import type { BracketDeadline, ClauseScope } from './scopes.ts';
import type { BodyParagraph } from './tasks.ts';
import { spanOf } from './text.ts';

export interface TargetContext {
  readonly taskId: string;
  readonly heading: string;
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  readonly planTitle: string;
  readonly top: Level;
  readonly area: Level;
  readonly years: PlanYears;
  readonly inheritedDate: DateMark | null;
  readonly isGoal: boolean;
  /** The source text, to quote from. */
  readonly source: string;
}

export interface Paragraph {
  readonly text: string;
  readonly body: BodyParagraph;
  readonly masks: readonly Mask[];
  readonly deadlines: readonly BracketDeadline[];
  readonly context: TargetContext;
}

export interface ClauseView {
  readonly clause: Clause;
  readonly scope: ClauseScope;
}

/** How far around a quantity its words are looked for, in characters: bounds the work on endless clauses. */
export const WINDOW = 200;

/** The clause around a quantity, cut to the window. */
export const nearby = (paragraph: Paragraph, view: ClauseView, at: number): string =>
  paragraph.text.slice(Math.max(view.clause.from, at - WINDOW), Math.min(view.clause.to, at + WINDOW));

const trimmed = (text: string, range: { from: number; to: number }): { from: number; to: number } => {
  let { from, to } = range;
  while (from < to && /[,、;:。\s]/.test(text.charAt(from))) from += 1;
  while (to > from && /[,、;:。\s]/.test(text.charAt(to - 1))) to -= 1;
  return { from, to };
};

/** What a piece quotes: without the deadline in brackets behind it. */
export function quoteRange(paragraph: Paragraph, range: { from: number; to: number }): { from: number; to: number } {
  const behind = paragraph.deadlines.find(
    (mark) => mark.from > range.from && mark.to >= range.to && mark.from < range.to,
  );
  return trimmed(paragraph.text, { from: range.from, to: behind === undefined ? range.to : behind.from });
}

interface Due {
  readonly by: string | null;
  readonly implied: boolean;
}

/** When a target falls due: the bracket behind it, its clause or sentence, else the end of the plan. */
export function dueOf(
  paragraph: Paragraph,
  view: ClauseView,
  reading: { readonly at: number; readonly recurs: boolean; readonly stands: boolean },
): Due {
  const { years } = paragraph.context;
  const bracket = paragraph.deadlines.find((mark) => mark.sentence === view.clause.sentence && mark.from >= reading.at);
  const mark = bracket?.marks.at(-1);
  if (mark !== undefined) return { by: mark.by, implied: false };
  if (reading.recurs || reading.stands) return { by: null, implied: false };
  if (bracket?.throughout === true && years.to !== null) return { by: String(years.to), implied: false };
  const nearest = view.scope.own.findLast((each) => each.to <= reading.at) ?? view.scope.date;
  if (nearest !== null) return { by: nearest.by, implied: false };
  return { by: years.to === null ? null : String(years.to), implied: years.to !== null };
}

export function located(
  paragraph: Paragraph,
  range: { from: number; to: number },
): { quote: string; span: Span; lineNo: number } {
  const span = spanOf(paragraph.body.passage, range.from, range.to);
  return { quote: paragraph.context.source.slice(span.start, span.end), span, lineNo: paragraph.body.lineNo };
}

export const levelOf = (
  paragraph: Paragraph,
  view: ClauseView,
  piece: { readonly text: string; readonly at: number; readonly isAlone?: boolean },
): SchoolLevel | null =>
  schoolLevelOf({
    piece: piece.text,
    clause: piece.isAlone === true ? piece.text : nearby(paragraph, view, piece.at),
    earlier: piece.isAlone === true ? [] : view.scope.earlier,
    heading: paragraph.context.heading,
    path: paragraph.context.path,
    planTitle: paragraph.context.planTitle,
  });

/** A clause that begins with what is done once does not go on with the 每年 of the clause before. */
const OWN_ACT = /^(?:编发|编印|印发|发布|评选|遴选|组织|开展|完成|建设|建成|新建|培训|推出|创建|打造|承办|招聘)/;

/** “每天一节课”和15分钟课间: what recurs inside a quotation does not govern what stands behind it. */
const QUOTED = /“[^“”]*”/g;

/** Recurrence that governs a piece: its own 每年, or that of the clause's first piece. */
export function recurrenceOf(paragraph: Paragraph, view: ClauseView, quantity: Quantity): string | null {
  const head = paragraph.text
    .slice(Math.max(view.clause.from, quantity.from - WINDOW), quantity.from)
    .replace(QUOTED, '');
  const own = recurrenceBefore(head);
  const term = /全(学期|学年)[^,]{0,12}$/.exec(
    paragraph.text.slice(Math.max(view.clause.from, quantity.from - 20), quantity.from),
  );
  if (term !== null) return term[1] ?? null;
  if (head.lastIndexOf('每次') > (own?.at ?? -1)) return null;
  if (own !== null) return own.per;
  const behind = /^[^,、]{0,4}每(学期|学年|年|月|周|天|日)$/.exec(
    paragraph.text.slice(quantity.to, Math.min(view.clause.to, quantity.to + 12)),
  );
  if (behind !== null) return behind[1] ?? null;
  const { earlier, sameStretch } = view.scope;
  const above =
    earlier
      .slice(earlier.length - Math.min(3, sameStretch))
      .map(recurrenceBefore)
      .findLast((each) => each !== null) ?? null;
  const isOwnAct = OWN_ACT.test(head.replace(/^并/, ''));
  if (quantity.unit === '学时' && stageOf(head) !== null) return null;
  const isLimit = quantity.unitClass === 'years' && (quantity.suffix === '以下' || quantity.unit === '年');
  if (above !== null && isActivity(quantity) && !isLimit && !isOwnAct && view.scope.own.length === 0) return above.per;
  return /上、?下半年|春、?秋/.test(
    paragraph.text.slice(Math.max(view.clause.from, quantity.from - WINDOW), quantity.from),
  )
    ? '年'
    : null;
}

export function inClause(quantity: Quantity, clause: Clause): boolean {
  if (quantity.from < clause.from || quantity.to > clause.to) return false;
  return !clause.brackets.some((bracket) => quantity.from >= bracket.from && quantity.from < bracket.to);
}
