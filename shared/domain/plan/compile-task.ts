import type { Deadline, Directional, Level, Milestone, NotTarget, PlanTarget, PlanTask } from '../../schema/plan.ts';
import { findDates, type DateMark, type PlanYears } from './dates.ts';
import { analyse, type Analysis } from './analysis.ts';
import { isSectionText } from './clause-name.ts';
import { readDeadlines } from './deadlines.ts';
import type { TargetContext } from './paragraph.ts';
import { readResponsibleUnits, unitsIn } from './responsible-units.ts';
import { readSoftCommitments } from './soft-commitments.ts';
import { readTables } from './tables.ts';
import { readTargets } from './targets.ts';
import type { BodyParagraph, TaskDraft } from './tasks.ts';
import { inStretches } from './stretches.ts';
import { joinPassages, slicePassage, spanOf, written } from './text.ts';
import { readTimeHints, type TimeHint } from './time-hints.ts';

export interface PlanContext {
  readonly source: string;
  readonly title: string;
  readonly years: PlanYears;
  readonly top: Level;
  /** The level that has all schools of a place in view. */
  readonly area: Level;
  /** The plan is known by its table of contents alone. */
  readonly headingsOnly: boolean;
}

export interface TaskReading {
  readonly task: PlanTask;
  readonly targets: readonly PlanTarget[];
  readonly notTargets: readonly NotTarget[];
  readonly directional: readonly Directional[];
  readonly milestones: readonly Milestone[];
  readonly timeHints: readonly TimeHint[];
}

const FIRST_CHARS = 20;

/** A date above the task that governs it: the last one of the introduction. */
function dateOfIntro(draft: TaskDraft, years: PlanYears): DateMark | null {
  const dates = draft.intro.flatMap((passage) => findDates(passage.text, years).filter((mark) => !mark.bare));
  return dates.findLast((mark) => years.to === null || Number(mark.by.slice(0, 4)) <= years.to) ?? dates.at(-1) ?? null;
}

const SLOT = /(?:完成|办结|整改)?(?:时限|时间)(?:要求)?:/;
const CLOSING_BRACKET = /(?:^|。)\([^()]*(?:完成|时限)[^()]*\)。?$/;

/** 完成时限:2025年12月 in a slot, or (…2025年底前完成) behind the last sentence, governs the whole task. */
function dateOfSlot(draft: TaskDraft, years: PlanYears): DateMark | null {
  for (const { passage } of draft.paragraphs) {
    const slot = SLOT.exec(passage.text) ?? CLOSING_BRACKET.exec(passage.text);
    const mark = slot === null ? undefined : findDates(passage.text, years).find((date) => date.from >= slot.index);
    if (mark !== undefined) return mark;
  }
  return null;
}

/** 集中攻坚(2021年): a phase is named with its time. */
function dateOfHeading({ heading }: TaskDraft, years: PlanYears): DateMark | null {
  const bracket = /\(([^()]*20\d{2}年[^()]*)\)$/.exec(heading.text)?.[1];
  return bracket === undefined ? null : (findDates(bracket, years).at(-1) ?? null);
}

/** 2025年8月底前 or 9月 in the cell for deadlines governs the whole row. */
function dateOfCell({ slots }: TaskDraft, years: PlanYears): DateMark | null {
  const due = slots?.due ?? null;
  if (due === null) return null;
  const month = /^(\d{1,2})月份?$/.exec(due.text);
  return findDates(month === null ? due.text : `${month[1]}月底`, years).at(-1) ?? null;
}

const THROUGHOUT = /^(?:全年|常年|长期|持续|贯穿全年)/;

/** The cells of a row: its deadline, or that it goes on all year. */
function readDueCell(draft: TaskDraft, years: PlanYears): { deadlines: Deadline[]; throughout: string[] } {
  const due = draft.slots?.due ?? null;
  if (due === null) return { deadlines: [], throughout: [] };
  const appliesTo = draft.heading.text;
  if (THROUGHOUT.test(due.text)) return { deadlines: [], throughout: [appliesTo] };
  const norms = dateOfCell(draft, years)?.norms ?? [];
  const norm = norms.length > 1 ? [...norms] : (norms[0] ?? null);
  return { deadlines: [{ text: due.text, norm, appliesTo, span: spanOf(due) }], throughout: [] };
}

/** Cells that hold sentences are read as text; cells of figures belong to the table. */
function asText(paragraph: BodyParagraph): BodyParagraph[] {
  if (paragraph.cells === null) return inStretches(paragraph.passage).map((passage) => ({ ...paragraph, passage }));
  return paragraph.cells
    .filter((cell) => /[\u4e00-\u9fff]{6,}/.test(cell.text) && /\d|全覆盖|全部/.test(cell.text))
    .map((passage) => ({ ...paragraph, passage, cells: null }));
}

/** Figures of the heading, unless the text below states them again. */
function readHeading(draft: TaskDraft, context: TargetContext, body: readonly PlanTarget[]): PlanTarget[] {
  if (draft.generatedId && draft.numberRaw === '' && !/\/d\d+$/.test(draft.id)) return [];
  const { targets } = readTargets(
    { passage: draft.heading, lineNo: draft.line.no, cells: null },
    context,
    analyse(draft.heading, context.years),
  );
  return targets.filter(
    (target) =>
      !target.impliedValue && !body.some((other) => other.value === target.value && other.unit === target.unit),
  );
}

function toTask(draft: TaskDraft, context: PlanContext, analyses: readonly Analysis[]): PlanTask {
  const text = draft.paragraphs.map((paragraph) => paragraph.passage.text).join('');
  const readings = [
    ...analyses.map((analysis) => readDeadlines(analysis, context.source)),
    readDueCell(draft, context.years),
  ];
  const deadlineDetail = readings.flatMap((reading) => reading.deadlines);
  const throughout = readings.flatMap((reading) => reading.throughout);
  const body = draft.paragraphs.map((paragraph) => paragraph.passage);
  return {
    id: draft.id,
    heading: written(draft.heading, context.source),
    path: [...draft.path],
    lineNo: draft.line.no,
    bodyLineNo: draft.paragraphs[0]?.lineNo ?? null,
    numberRaw: draft.numberRaw,
    firstChars: written(slicePassage(joinPassages(body), 0, FIRST_CHARS), context.source),
    bodyLength: text.length,
    role: draft.role,
    generatedId: draft.generatedId,
    headingOnly: context.headingsOnly,
    responsibleUnits: [
      ...new Set([
        ...readResponsibleUnits(draft.paragraphs.map((paragraph) => paragraph.passage.text).join('。')),
        ...(draft.slots?.units ?? []).flatMap((cell) => unitsIn(cell.text)),
      ]),
    ],
    deadlines: [...new Set(deadlineDetail.map((deadline) => deadline.text))],
    deadlineDetail,
    throughoutYear: throughout.length > 0,
    throughoutYearItems: throughout,
    span: spanOf(joinPassages(isSectionText(draft.id) && body.length > 0 ? body : [draft.heading, ...body])),
  };
}

/** Confidence in what the text around would have had to confirm. */
const UNSURE = 0.6;

/** A figure whose text is not there, or breaks off. */
export const unsure = (target: PlanTarget): PlanTarget => ({
  ...target,
  confidence: Math.min(target.confidence, UNSURE),
});

/** Reads one task: its deadlines and units, its targets from heading, text and tables, and its softer commitments. */
export function compileTask(draft: TaskDraft, context: PlanContext): TaskReading {
  const targetContext: TargetContext = {
    taskId: draft.id,
    heading: draft.heading.text,
    path: draft.path,
    planTitle: context.title,
    top: context.top,
    area: context.area,
    years: context.years,
    inheritedDate:
      dateOfCell(draft, context.years) ??
      dateOfSlot(draft, context.years) ??
      dateOfHeading(draft, context.years) ??
      (draft.role === 'goal' ? dateOfIntro(draft, context.years) : null),
    isGoal: draft.role === 'goal',
    source: context.source,
  };
  const paragraphs = draft.paragraphs.flatMap(asText);
  const analysed = paragraphs.map((paragraph) => ({ paragraph, analysis: analyse(paragraph.passage, context.years) }));
  const readings = analysed.map(({ paragraph, analysis }) => readTargets(paragraph, targetContext, analysis));
  const body = [...readings.flatMap((reading) => reading.targets), ...readTables(draft.paragraphs, targetContext)];
  const read = [...readHeading(draft, targetContext, body), ...body];
  const targets = context.headingsOnly ? read.map(unsure) : read;
  const around = ({ passage }: Analysis): Parameters<typeof readSoftCommitments>[1] => {
    const { start, end } = spanOf(passage);
    const near = targets.filter((target) => target.span.start < end && start < target.span.end);
    return { taskId: draft.id, source: context.source, targets: near };
  };
  const soft = analysed.map(({ analysis }) => readSoftCommitments(analysis, around(analysis)));
  return {
    task: toTask(
      draft,
      context,
      analysed.map(({ analysis }) => analysis),
    ),
    targets,
    notTargets: readings.flatMap((reading) => reading.notTargets),
    directional: soft.flatMap((reading) => reading.directional),
    milestones: soft.flatMap((reading) => reading.milestones),
    timeHints: analysed.flatMap(({ analysis }) => readTimeHints(analysis, around(analysis))),
  };
}
