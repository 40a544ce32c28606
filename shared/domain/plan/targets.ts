import type { NotTarget, PlanTarget } from '../../schema/plan.ts';
import type { Analysis } from './analysis.ts';
import type { Clause } from './clauses.ts';
import { readComparison } from './comparators.ts';
import type { PlanYears } from './dates.ts';
import { mayImply, readImplied, type ImpliedReading } from './implied-targets.ts';
import { readDistributed } from './distributed.ts';
import { objectOf } from './indicator-name.ts';
import { namesAll } from './listed-programmes.ts';
import { maskOver } from './masks.ts';
import {
  inClause,
  located,
  recurrenceOf,
  WINDOW,
  type ClauseView,
  type Paragraph,
  type TargetContext,
} from './paragraph.ts';
import { nameParts, readPiece } from './piece-readings.ts';
import type { Carried, PieceReading } from './reading.ts';
import { isDistributive, splitPieces, type Piece } from './pieces.ts';
import { scanQuantities, type Quantity } from './quantities.ts';
import { rejectQuantity } from './rejections.ts';
import { bracketDeadlines, readScopes } from './scopes.ts';
import { isPlaceOnly, isStageOnly, tidyName, withoutStage } from './tidy-name.ts';
import { fromImplied, toTarget } from './target-rows.ts';
import type { BodyParagraph } from './tasks.ts';

export interface ParagraphReading {
  readonly targets: PlanTarget[];
  readonly notTargets: NotTarget[];
}

interface Sorted {
  readonly accepted: Quantity[];
  readonly notTargets: NotTarget[];
}

/** 截至2020年底, 2024年,全县…: what was reached before the plan begins. */
function statesPast(text: string, years: PlanYears): boolean {
  const year = /(?:截至|截止)(?:到)?(20\d{2})年|^(20\d{2})年(?:底|末)?(?=,|全[省市县区])/
    .exec(text)
    ?.slice(1)
    .find(Boolean);
  return year !== undefined && years.from !== null && Number(year) < years.from;
}

/** Parts the quantities of a clause into commitments and figures of another kind. */
function sortQuantities(paragraph: Paragraph, view: ClauseView, quantities: readonly Quantity[]): Sorted {
  const { text } = paragraph;
  const accepted: Quantity[] = [];
  const notTargets: NotTarget[] = [];
  let start = view.clause.from;
  for (const quantity of quantities) {
    const before = text.slice(Math.max(view.clause.from, quantity.from - WINDOW), quantity.from);
    const near = text.slice(Math.max(start, quantity.from - WINDOW), quantity.from);
    const isFrequency = recurrenceOf(paragraph, view, quantity) !== null;
    const comparison = readComparison(near, quantity, false);
    const isBound =
      isFrequency ||
      quantity.glued ||
      comparison.wordsFrom < near.length ||
      quantity.suffix === '以上' ||
      quantity.suffix === '以下';
    const rejection = rejectQuantity(quantity, {
      before,
      after: text.slice(quantity.to, Math.min(view.clause.to, quantity.to + WINDOW)),
      isBound,
      earlier: view.scope.earlier.join(','),
      isNamed: namesAll(text, quantity),
      isPast: statesPast(view.scope.earlier.join(',') + before, paragraph.context.years),
    });
    start = quantity.to;
    if (rejection === null) accepted.push(quantity);
    else if (!quantity.isChinese || rejection.class !== 'idiom') {
      const { quote, span, lineNo } = located(paragraph, { from: quantity.from, to: quantity.to });
      notTargets.push({ lineNo, quote, class: rejection.class, why: rejection.why, span });
    }
  }
  return { accepted, notTargets };
}

function readClause(
  paragraph: Paragraph,
  view: ClauseView,
  input: { readonly quantities: readonly Quantity[]; readonly carried: Carried },
): { targets: PlanTarget[]; notTargets: NotTarget[]; carried: Carried } {
  const written = paragraph.text.slice(view.clause.from, view.clause.to);
  const implied = mayImply(written) ? readImplied(unmasked(paragraph, view.clause)) : [];
  const sorted = sortQuantities(
    paragraph,
    view,
    input.quantities.filter((quantity) => inClause(quantity, view.clause)),
  );
  const { notTargets } = sorted;
  const accepted = sorted.accepted.filter(
    (quantity) => !implied.some((each) => !each.recurs && each.kind === 'count' && each.value === quantity.values[0]),
  );
  const clauseText = paragraph.text.slice(view.clause.from, view.clause.to);
  const distributed = isDistributive(clauseText)
    ? readDistributed(paragraph, view, { quantities: accepted, carried: input.carried })
    : null;
  const pieces = distributed === null ? splitPieces(paragraph.text, view.clause, accepted) : [];
  let { carried } = input;
  const readings =
    distributed ??
    pieces.flatMap((piece) => {
      const read = readPiece(paragraph, view, { piece, carried });
      carried = carryOn(carried, carriedObject(paragraph, view, piece), read[0]);
      return read;
    });
  const targets = readings.map((reading) => toTarget(paragraph, view, reading));
  return {
    targets: [
      ...targets,
      ...implied
        .filter((each) => !accepted.some((quantity) => clashes(quantity, each, view.clause)))
        .map((each) => fromImplied(paragraph, view, { implied: each, carried })),
    ],
    notTargets,
    carried:
      accepted.length === 0 && TOPIC.test(clauseText)
        ? { ...carried, subject: withoutStage(tidyName(clauseText)) }
        : accepted.length === 0 && BASELINE.test(clauseText)
          ? { ...carried, subject: withoutStage(tidyName(BASELINE.exec(clauseText)?.[1] ?? '')) }
          : distributed === null
            ? carryCovered(carried, readings.length === 0 ? implied : [])
            : carryOn(carried, null, distributed[0]),
  };
}

/** 课后服务实现全覆盖,每天至少2小时: what is covered goes on. */
function carryCovered(carried: Carried, implied: readonly ImpliedReading[]): Carried {
  const covered = implied
    .find((each) => each.indicator.endsWith('覆盖率'))
    ?.indicator.slice(0, -3)
    .split('实现')[0];
  const isWhole = covered === undefined || covered.length < 3 || /(?:学生|学校|教师|幼儿园)$/.test(covered);
  return isWhole ? carried : { ...carried, object: covered, objects: new Map() };
}

/** What money is for and what a share is of is not what later clauses count. */
const CARRIES_NO_OBJECT: ReadonlySet<string> = new Set(['money', 'rate', 'points']);

/** What a piece counts, for later clauses that leave it out: 招聘教师90名,其中高中40名 goes on with teachers. */
function carriedObject(paragraph: Paragraph, view: ClauseView, piece: Piece): string | null {
  const { unitClass } = piece.quantity;
  if (CARRIES_NO_OBJECT.has(unitClass)) return null;
  const object = objectOf(nameParts(paragraph, view, piece));
  if (object === null || isPlaceOnly(object)) return null;
  return (unitClass === 'person' || piece.lead.startsWith('其中')) && isStageOnly(object) ? null : object;
}

/** 各项指标校际差异系数,小学…,初中…: a clause that only names what the next ones measure. */
const TOPIC = /^.{2,30}(?:系数|率|比例|占比|人数|面积|标准|规模|班额)$/;

/** 在2020年优良率41.3%的基础上: what the next clauses raise. */
const BASELINE = /^在?(?:20\d{2}年)?([^,\d]{2,30}(?:率|比例|占比))[\d.]+%的?基础上$/;

const carryOn = (carried: Carried, object: string | null, read: PieceReading | undefined): Carried => ({
  object: object ?? carried.object,
  objects:
    object === null || read === undefined
      ? carried.objects
      : new Map(carried.objects).set(read.piece.quantity.unit, object),
  subject: read === undefined ? carried.subject : withoutStage(read.indicator),
  level: read === undefined ? carried.level : read.level,
});

/** 每学期讲2次 has its figure: the period alone adds nothing. 两次 beside 上、下半年 likewise. */
function clashes(quantity: Quantity, implied: ImpliedReading, clause: Clause): boolean {
  if (implied.recurs) return true;
  if (implied.unit === '%' && quantity.unit === '%' && quantity.values[0] === implied.value) return true;
  const at = quantity.from - clause.from;
  return at >= implied.from && at < implied.to;
}

/** 县(市、区) is one word. */
const REGION_BRACKET = /^\([市区县旗镇、]+\)$/;

/** The clause with document titles and names blanked out, so that 全覆盖 in a name is not read. */
function unmasked(paragraph: Paragraph, clause: Clause): string {
  const characters = paragraph.text.slice(clause.from, clause.to).split('');
  for (const mask of paragraph.masks) {
    if (mask.class !== 'name' || /^(?:实现)?全覆盖/.test(paragraph.text.slice(mask.to, mask.to + 5))) continue;
    for (let index = Math.max(mask.from, clause.from); index < Math.min(mask.to, clause.to); index += 1)
      characters[index - clause.from] = '□';
  }
  for (const bracket of clause.brackets) {
    if (REGION_BRACKET.test(paragraph.text.slice(bracket.from, bracket.to))) continue;
    for (let index = bracket.from; index < bracket.to; index += 1) characters[index - clause.from] = '□';
  }
  return characters.join('');
}

function maskedFigures(paragraph: Paragraph): NotTarget[] {
  return paragraph.masks
    .filter((mask) => /[\d一二三四五六七八九十两双零百千首]/.test(paragraph.text.slice(mask.from, mask.to)))
    .filter((mask) => mask.class !== 'date')
    .map((mask) => {
      const { quote, span, lineNo } = located(paragraph, mask);
      return { lineNo, quote, class: mask.class, why: mask.why, span };
    });
}

/** Reads all targets of a paragraph, and the figures that are none. */
export function readTargets(body: BodyParagraph, context: TargetContext, analysis: Analysis): ParagraphReading {
  const { text, clauses, masks } = analysis;
  const deadlines = bracketDeadlines(analysis);
  const paragraph: Paragraph = { text, body, masks, deadlines, context };
  const scopes = readScopes({
    analysis,
    inherited: context.inheritedDate,
    carries: context.isGoal,
  });
  const inDeadline = (quantity: Quantity): boolean =>
    deadlines.some((mark) => quantity.from >= mark.from && quantity.to <= mark.to);
  const quantities = scanQuantities(text).filter(
    (quantity) => maskOver(masks, quantity.from, quantity.unitTo) === null && !inDeadline(quantity),
  );
  const targets: PlanTarget[] = [];
  const notTargets: NotTarget[] = maskedFigures(paragraph);
  let carried: Carried = { object: null, objects: new Map(), subject: null, level: null };
  clauses.forEach((clause, index) => {
    const scope = scopes[index];
    if (scope === undefined || deadlines.some((mark) => clause.from > mark.from && clause.to < mark.to)) return;
    const read = readClause(paragraph, { clause, scope }, { quantities, carried });
    targets.push(...read.targets);
    notTargets.push(...read.notTargets);
    carried = read.carried;
  });
  return { targets, notTargets };
}
