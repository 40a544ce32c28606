import type { CompiledPlan, PlanTarget, PlanTask } from '../../schema/plan.ts';
import { findDates, type DateMark, type PlanYears } from './dates.ts';
import { readDeadlines } from './deadlines.ts';
import { planYears, readFacts } from './facts.ts';
import { readLines, type Line } from './lines.ts';
import { buildOutline } from './outline.ts';
import { chromeKind, frontKind, isSignature, trailerKind } from './paragraph-kinds.ts';
import { readResponsibleUnits } from './responsible-units.ts';
import { splitPlans, type PlanPart } from './split-plans.ts';
import { readTargets, type ParagraphReading } from './targets.ts';
import { otherParagraph, readTasks, type TaskDraft } from './tasks.ts';
import { fold, joinPassages, spanOf } from './text.ts';
import { docTypeOf } from './titles.ts';

/** Lines of the body, without what stands around the plan. */
function sortBody(part: PlanPart): { body: Line[]; aside: { line: Line; kind: string }[] } {
  const lastMark = part.body.findLastIndex((line) => line.mark !== null);
  const firstMark = part.body.findIndex((line) => line.mark !== null);
  const body: Line[] = [];
  const aside: { line: Line; kind: string }[] = [];
  part.body.forEach((line, index) => {
    const trailer = index >= lastMark || index < firstMark ? trailerKind(line) : null;
    const signature = index > lastMark && isSignature(line) ? 'signature' : null;
    const kind = chromeKind(line) ?? trailer ?? signature;
    if (kind === null) body.push(line);
    else aside.push({ line, kind });
  });
  return { body, aside };
}

interface PlanContext {
  readonly source: string;
  readonly title: string;
  readonly years: PlanYears;
  readonly top: CompiledPlan['jurisdiction'];
}

/** A date above the task that governs it: the last one of the introduction. */
function dateOfIntro(draft: TaskDraft, years: PlanYears): DateMark | null {
  const dates = draft.intro.flatMap((passage) => findDates(passage.text, years).filter((mark) => !mark.bare));
  return dates.at(-1) ?? null;
}

function compileTask(draft: TaskDraft, context: PlanContext): { task: PlanTask; reading: ParagraphReading } {
  const text = draft.paragraphs.map((paragraph) => paragraph.passage.text).join('');
  const readings = draft.paragraphs.map((paragraph) => readDeadlines(paragraph.passage, context.years));
  const deadlineDetail = readings.flatMap((reading) => reading.deadlines);
  const throughout = readings.flatMap((reading) => reading.throughout);
  const targetContext = {
    taskId: draft.id,
    heading: draft.heading.text,
    planTitle: context.title,
    top: context.top,
    years: context.years,
    inheritedDate: draft.role === 'goal' ? dateOfIntro(draft, context.years) : null,
    isGoal: draft.role === 'goal',
    source: context.source,
  };
  const headingParagraph = { passage: draft.heading, lineNo: draft.line.no, cells: null };
  const inHeading =
    draft.generatedId && draft.numberRaw === '' && !draft.id.includes('/d')
      ? []
      : [readTargets(headingParagraph, targetContext)];
  const parts = draft.paragraphs.map((paragraph) => readTargets(paragraph, targetContext));
  const bodyTargets = parts.flatMap((part) => part.targets);
  const headingTargets = inHeading
    .flatMap((part) => part.targets)
    .filter(
      (target) =>
        !target.impliedValue &&
        !bodyTargets.some((other) => other.value === target.value && other.unit === target.unit),
    );
  const passages = [draft.heading, ...draft.paragraphs.map((paragraph) => paragraph.passage)];
  const task: PlanTask = {
    id: draft.id,
    heading: draft.heading.text,
    path: [...draft.path],
    lineNo: draft.line.no,
    bodyLineNo: draft.paragraphs[0]?.lineNo ?? null,
    numberRaw: draft.numberRaw,
    firstChars: text.slice(0, 20),
    bodyLength: text.length,
    role: draft.role,
    generatedId: draft.generatedId,
    headingOnly: false,
    responsibleUnits: readResponsibleUnits(text),
    deadlines: [...new Set(deadlineDetail.map((deadline) => deadline.text))],
    deadlineDetail,
    throughoutYear: throughout.length > 0,
    throughoutYearItems: throughout,
    span: spanOf(joinPassages(draft.generatedId && passages.length > 1 ? passages.slice(1) : passages)),
  };
  return {
    task,
    reading: {
      targets: [...headingTargets, ...bodyTargets],
      notTargets: [...inHeading, ...parts].flatMap((part) => part.notTargets),
    },
  };
}

/** The same figure stated twice in a plan points to where it stood first. */
function markDuplicates(targets: readonly PlanTarget[]): PlanTarget[] {
  const seen = new Map<string, string>();
  return targets.map((target) => {
    if (target.quote.length < 6) return target;
    const key = [target.quote.replace(/^确保|到20\d\d年/g, ''), target.value, target.unit, target.by].join('|');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, target.taskId);
    return first === undefined || first === target.taskId ? target : { ...target, duplicateOf: first };
  });
}

/** The title as written, without spaces and line breaks. */
function titleOf(part: PlanPart, source: string): string {
  if (part.titleLines.length === 0)
    return part.title?.text ?? part.front[0]?.text ?? part.body[0]?.text.slice(0, 60) ?? '';
  const written = part.titleLines.map((line) => {
    const span = spanOf(line.passage);
    return source.slice(span.start, span.end).replace(/\s+/g, '');
  });
  return written
    .join('')
    .replace(/汇编[(（]\d+篇[)）]$/, '')
    .replace(/^[《“]|[》”]$/g, '');
}

function compilePart(part: PlanPart, source: string, key: string): CompiledPlan {
  const title = titleOf(part, source);
  const { body, aside } = sortBody(part);
  const years = planYears({ title: fold(title), front: part.front, body: part.body });
  const facts = readFacts({ title: fold(title), front: part.front, body: part.body }, years);
  const outline = buildOutline(body);
  const tree = readTasks(outline);
  const context: PlanContext = { source, title, years, top: facts.jurisdiction };
  const compiled = tree.tasks.map((draft) => compileTask(draft, context));
  const lines = [...part.front, ...part.titleLines, ...part.body];
  return {
    key,
    lineRange: [lines[0]?.no ?? 1, lines.at(-1)?.lastNo ?? 1],
    span: spanOf(joinPassages(lines.map((line) => line.passage))),
    title,
    titleLines: part.titleLines.map((line) => line.no),
    tocLines: part.toc.length === 0 ? null : [part.toc[0]?.no ?? 1, part.toc.at(-1)?.no ?? 1],
    docType: docTypeOf(title),
    ...facts,
    headingsOnly: part.headingsOnly,
    cutOff: false,
    sections: tree.sections,
    tasks: compiled.map(({ task }) => task),
    targets: markDuplicates(compiled.flatMap(({ reading }) => reading.targets)),
    directional: [],
    milestones: [],
    notTargets: compiled.flatMap(({ reading }) => reading.notTargets),
    numberedItemsThatAreNotTasks: tree.notTasks,
    tocOnlyTasks: [],
    damages: [],
    structureChecks: [],
    timeHints: [],
    otherParagraphs: [
      ...part.front.map((line) => otherParagraph(line, frontKind(line))),
      ...part.titleLines.map((line) => otherParagraph(line, 'plan title')),
      ...outline.preamble.map((line) => otherParagraph(line, 'preamble')),
      ...tree.others,
      ...aside.map(({ line, kind }) => otherParagraph(line, kind)),
    ].toSorted((left, right) => left.lineNo - right.lineNo),
  };
}

/** Reads every plan of a text: pure, deterministic, with spans into `text`. */
export function compilePlans(text: string): CompiledPlan[] {
  const lines = readLines(fold(text));
  return splitPlans(lines).map((part, index) => compilePart(part, text, `p${index + 1}`));
}
