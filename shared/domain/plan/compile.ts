import type { CompiledPlan, Damage, OtherParagraph, PlanTarget, TocEntry } from '../../schema/plan.ts';
import { checkAnnounced } from './announced-counts.ts';
import { readAsideFigures } from './asides.ts';
import { compileTask, unsure, type PlanContext, type TaskReading } from './compile-task.ts';
import { areaLevel, planYears, readFacts } from './facts.ts';
import { findFigureDamage, markDamaged } from './figure-damage.ts';
import { readLines, type Line } from './lines.ts';
import { buildOutline, isLostChapterNumber } from './outline.ts';
import { chromeKind, footerStart, frontKind, isSignature, trailerKind, WEB_CHROME } from './paragraph-kinds.ts';
import { splitPlans, type PlanPart } from './split-plans.ts';
import { checkSums } from './sums.ts';
import { mergeTables, readTaskTables } from './task-tables.ts';
import { otherParagraph, readTasks, type BodyParagraph, type TaskTree } from './tasks.ts';
import { fold, joinPassages, spanOf } from './text.ts';
import { findTextDamage } from './text-damage.ts';
import { docTypeOf } from './titles.ts';
import { headingKey } from './toc.ts';

interface SortedBody {
  readonly body: readonly Line[];
  readonly aside: readonly { readonly line: Line; readonly kind: string }[];
}

/** Index where a closing list of attachments (附件:1.…, 2.…) begins: short lines only until the end, no table. */
function attachmentTail(lines: readonly Line[]): number {
  const at = lines.findLastIndex((line) => /^附(?:件|表)?\d{0,2}:\s*.{2,}/.test(line.text));
  const isList = at > 0 && lines.slice(at).every((line) => line.text.length <= 60 && line.cells === null);
  return isList ? at : lines.length;
}

/** Lines of the body, without what stands around the plan. */
function sortBody(all: readonly Line[]): SortedBody {
  const tail = attachmentTail(all);
  const lines = all.slice(0, tail);
  const lastMark = lines.findLastIndex((line) => line.mark !== null);
  const firstMark = lines.findIndex((line) => line.mark !== null);
  const footer = footerStart(lines, lastMark + 1);
  const body: Line[] = [];
  const aside: { line: Line; kind: string }[] = [];
  lines.forEach((line, index) => {
    if (index >= footer && line.mark === null) {
      aside.push({ line, kind: WEB_CHROME });
      return;
    }
    const trailer = index >= lastMark || index < firstMark ? trailerKind(line) : null;
    const signature = index > lastMark && isSignature(line) ? 'signature' : null;
    const kind = chromeKind(line) ?? trailer ?? signature;
    if (kind === null) body.push(line);
    else aside.push({ line, kind });
  });
  aside.push(...all.slice(tail).map((line) => ({ line, kind: 'attachment list' })));
  return { body, aside };
}

/** A notice that is the plan itself: 关于开展…的通知 above the first number. */
function noticeTitle(part: PlanPart): string | null {
  const first = part.body.findIndex((line) => line.mark !== null);
  const above = part.body.slice(0, first < 0 ? 0 : first);
  return (
    above.find((line) => /关于.{4,60}(?:通知|意见|方案|办法|函)$/.test(line.text) && !/。/.test(line.text))?.text ??
    null
  );
}

/** The title as written, without spaces and line breaks. */
function titleOf(part: PlanPart, source: string): string {
  const untitled = noticeTitle(part) ?? part.front[0]?.text ?? part.body[0]?.text.slice(0, 60) ?? '';
  if (part.titleLines.length === 0) return part.title?.text ?? untitled;
  const written = part.titleLines.map((line) => {
    const span = spanOf(line.passage);
    return source.slice(span.start, span.end).replace(/\s+/g, '');
  });
  return written
    .join('')
    .replace(/汇编[(（]\d+篇[)）]$/, '')
    .replace(/^附(?:件|表)?\d{0,2}[:：]/, '')
    .replace(/^[《“]|[》”]$/g, '');
}

/** The same figure stated twice in a plan points to where it stood first. */
function markDuplicates(targets: readonly PlanTarget[]): PlanTarget[] {
  const seen = new Map<string, string>();
  return targets.map((target) => {
    if (target.quote.length < 6) return target;
    const key = [target.quote.replace(/确保|到20\d\d年/g, ''), target.value, target.unit, target.by].join('|');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, target.taskId);
    return first === undefined || first === target.taskId ? target : { ...target, duplicateOf: first };
  });
}

const keyOf = (heading: string): string => heading.slice(0, 6);

/** Tasks the table of contents names and the text lacks. */
function tocOnly(part: PlanPart, tree: TaskTree): TocEntry[] {
  if (part.headingsOnly) return [];
  const read = new Set([
    ...tree.tasks.map((task) => keyOf(task.heading.text)),
    ...tree.sections.map((section) => keyOf(fold(section.heading))),
  ]);
  const styles = new Set(tree.tasks.map((task) => task.line.mark?.style));
  return part.toc
    .filter((line) => styles.has(line.mark?.style) && !read.has(keyOf(headingKey(line))))
    .map((line) => ({
      lineNo: line.no,
      numberRaw: line.text.slice(0, line.mark?.length ?? 0),
      heading: headingKey(line),
    }));
}

const ENDS = /[。;:!?)”》】\]…]$/;

/** The text breaks off: its last paragraph has no end while the others have. */
function isCutOff(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  const long = lines.filter((line) => line.text.length > 40);
  if (last === undefined || last.text.length <= 20 || ENDS.test(last.text) || last.cells !== null) return false;
  return long.length > 3 && long.filter((line) => ENDS.test(line.text)).length >= long.length * 0.8;
}

/** The task the text breaks off in may go on otherwise than it reads. */
function doubtLast(targets: readonly PlanTarget[], readings: readonly TaskReading[]): PlanTarget[] {
  const last = readings.at(-1)?.task.id;
  return targets.map((target) => (target.taskId === last ? unsure(target) : target));
}

function structureDamage(lines: readonly Line[], part: PlanPart): Damage[] {
  const damages: Damage[] = lines
    .filter((line) => isLostChapterNumber(line, lines))
    .map((line) => ({
      lineNo: line.no,
      raw: line.text,
      reading: line.text.replace(/^1[、.]/, '一、'),
      why: 'automatic number of the first chapter lost; the next is 二、',
      kind: 'structure',
      certainty: 'certain',
      span: spanOf(line.passage),
    }));
  const [first, second] = part.titleLines;
  if (first !== undefined && second !== undefined)
    damages.push({
      lineNo: first.no,
      raw: first.text,
      reading: first.text + second.text,
      why: 'title broken over two lines',
      kind: 'structure',
      certainty: 'certain',
      span: spanOf(first.passage),
    });
  return damages;
}

const asParagraph = (line: Line): BodyParagraph => ({ passage: line.passage, lineNo: line.no, cells: null });

interface Part {
  readonly part: PlanPart;
  readonly source: string;
  readonly lines: readonly Line[];
  readonly body: SortedBody;
  readonly tree: TaskTree;
  readonly preamble: readonly Line[];
  readonly readings: readonly TaskReading[];
}

/** Faults in what a web page puts around a plan are none of the plan's. */
function withoutChrome(lines: readonly Line[], { aside }: SortedBody): readonly Line[] {
  const chrome = new Set(aside.filter((each) => each.kind === WEB_CHROME).map((each) => each.line));
  return lines.filter((line) => !chrome.has(line) && chromeKind(line) !== WEB_CHROME);
}

/** Targets with damage, duplicates and sums marked, and what was found on the way. */
function checked({
  part,
  source,
  lines,
  body,
  readings,
}: Part): Pick<CompiledPlan, 'targets' | 'damages'> & { sumChecks: CompiledPlan['structureChecks'] } {
  const figures = findFigureDamage(lines);
  const sums = checkSums(
    markDuplicates(
      markDamaged(
        readings.flatMap((reading) => reading.targets),
        figures,
      ),
    ),
    source,
  );
  const damages = [
    ...figures.map(({ values: _values, isRange: _isRange, ...damage }) => damage),
    ...sums.damages,
    ...structureDamage(body.body, part),
    ...(part.headingsOnly ? [] : findTextDamage(withoutChrome(lines, body), source)),
  ];
  return {
    targets: sums.targets,
    damages: damages.toSorted((left, right) => left.lineNo - right.lineNo),
    sumChecks: sums.checks,
  };
}

/** Figures and counts outside of the tasks: history, introductions, headings. */
function around({
  source,
  body,
  tree,
  preamble,
  readings,
}: Part): Pick<CompiledPlan, 'notTargets' | 'structureChecks'> {
  const asides = [...preamble.map(asParagraph), ...tree.asides];
  const headings = body.body
    .filter((line) => tree.sections.some((section) => section.lineNo === line.no))
    .map(asParagraph);
  const tasks = readings.map((reading) => reading.task);
  return {
    notTargets: [
      ...readAsideFigures(tree.history, source, 'baseline'),
      ...readAsideFigures(asides, source, 'structure'),
      ...readings.flatMap((reading) => reading.notTargets),
    ],
    structureChecks: checkAnnounced([...asides, ...headings], tree.sections, tasks),
  };
}

const setAside = ({ part, body, tree, preamble }: Part): OtherParagraph[] =>
  [
    ...part.front.map((line) => otherParagraph(line, frontKind(line))),
    ...part.titleLines.map((line) => otherParagraph(line, 'plan title')),
    ...preamble.map((line) => otherParagraph(line, 'preamble')),
    ...tree.others,
    ...body.aside.map(({ line, kind }) => otherParagraph(line, kind)),
  ].toSorted((left, right) => left.lineNo - right.lineNo);

function compilePart(part: PlanPart, source: string, key: string): CompiledPlan {
  const title = titleOf(part, source);
  const body = sortBody(part.headingsOnly ? part.toc : part.body);
  const factLines = { title: fold(title), front: part.front, body: part.body };
  const years = planYears(factLines);
  const facts = readFacts(factLines, years);
  const tables = readTaskTables(
    body.body,
    body.aside.map((each) => each.line),
  );
  const outline = buildOutline(tables.rest);
  const tree = readTasks(outline, source);
  const top = facts.jurisdiction;
  const area = areaLevel(factLines, top);
  const context: PlanContext = { source, title, years, top, area, headingsOnly: part.headingsOnly };
  const readings = mergeTables(tree.tasks, tables.drafts).map((draft) => compileTask(draft, context));
  const lines = part.headingsOnly ? part.toc : [...part.front, ...part.titleLines, ...part.body];
  const cutOff = !part.headingsOnly && isCutOff(body.body);
  const all: Part = { part, source, lines, body, tree, preamble: outline.preamble, readings };
  const { targets, damages, sumChecks } = checked(all);
  const { notTargets, structureChecks } = around(all);
  return {
    key,
    lineRange: [lines[0]?.no ?? 1, lines.at(-1)?.lastNo ?? 1],
    span: spanOf(joinPassages(lines.map((line) => line.passage))),
    title,
    titleLines: part.titleLines.map((line) => line.no),
    tocLines: part.toc.length === 0 ? null : [part.toc[0]?.no ?? 1, part.toc.at(-1)?.no ?? 1],
    docType: docTypeOf(fold(title)),
    ...facts,
    headingsOnly: part.headingsOnly,
    cutOff,
    sections: tree.sections,
    tasks: readings.map((reading) => reading.task),
    targets: cutOff ? doubtLast(targets, readings) : targets,
    directional: readings.flatMap((reading) => reading.directional),
    milestones: readings.flatMap((reading) => reading.milestones),
    notTargets,
    numberedItemsThatAreNotTasks: tree.notTasks,
    tocOnlyTasks: tocOnly(part, tree),
    damages,
    structureChecks: [...structureChecks, ...sumChecks],
    timeHints: readings.flatMap((reading) => reading.timeHints),
    otherParagraphs: setAside(all),
  };
}

/** Reads every plan of a text: pure, deterministic, with spans into `text`. */
export function compilePlans(text: string): CompiledPlan[] {
  const lines = readLines(fold(text));
  if (lines.length === 0) return [];
  return splitPlans(lines).map((part, index) => compilePart(part, text, `p${index + 1}`));
}
