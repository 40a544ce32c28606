import type { Line } from './lines.ts';
import { titleAt, type TitleLines } from './titles.ts';
import { findTocBlocks, headingKey, type TocBlock } from './toc.ts';

/** The lines of one plan in a file, and its table of contents where it has one. */
export interface PlanPart {
  readonly title: TitleLines | null;
  /** Lines before the title: letter-head, cover letter, web chrome. */
  readonly front: readonly Line[];
  readonly titleLines: readonly Line[];
  readonly body: readonly Line[];
  readonly toc: readonly Line[];
  readonly headingsOnly: boolean;
}

interface Opening {
  /** Index of the first line that belongs to this plan (its title, or the front before it). */
  readonly from: number;
  readonly title: TitleLines | null;
}

const isNumbered = (line: Line): boolean =>
  line.mark !== null && line.mark.style !== 'dash' && line.mark.style !== 'group';

/** The first item after a title starts the count again: 一、, 第一章, 1. */
function opensCount(lines: readonly Line[], title: TitleLines): boolean {
  const next = lines.slice(title.to + 1, title.to + 30).find(isNumbered);
  return next !== undefined && next.mark?.ordinal === 1;
}

/** How many lines may stand between the title of a list of tasks and its table. */
const TO_TABLE = 3;
const NAMES_ITS_PLACE = /^(?:[\u4e00-\u9fffX]{1,10}(?:省|市|区|县|旗|州|局|厅|委)|20\d\d年)/;

const ANNEX = /^附(?:件|表)?\d{0,2}(?::|$)/;
const isAnnex = (lines: readonly Line[], title: TitleLines | null): boolean =>
  title !== null && lines.slice(Math.max(0, title.from - 2), title.from + 1).some((line) => ANNEX.test(line.text));

const LIST_TITLE = /^(?:附(?:件|表)?\d{0,2}:\s*)?([^。;,!?:]{6,50}(?:清单|台账|分解表|分工表|任务表|责任书))$/;

/** The title of a list of tasks, which may stand behind the word 附件. */
function listTitleAt(lines: readonly Line[], index: number): TitleLines | null {
  const line = lines[index];
  const text = line?.mark === null ? LIST_TITLE.exec(line.text)?.[1] : undefined;
  return text === undefined ? null : { from: index, to: index, text };
}

/**
 * A list of tasks of its own in a compilation: 青原县2025年任务清单 above a table. An annex belongs to the plan it
 * follows; behind several plans, or behind plans that are annexes of one letter themselves, it stands alone.
 */
function opensTable(lines: readonly Line[], title: TitleLines, openings: readonly Opening[]): boolean {
  if (!NAMES_ITS_PLACE.test(title.text)) return false;
  const isShared = openings.length > 1 || isAnnex(lines, openings.at(-1)?.title ?? null);
  if (isAnnex(lines, title) && !isShared) return false;
  return lines.slice(title.to + 1, title.to + 1 + TO_TABLE).some((line) => line.cells !== null);
}

/** A plan that is one table has no numbers below its title. */
function titleAbove(lines: readonly Line[]): TitleLines | null {
  const table = lines.findIndex((line) => line.cells !== null);
  const at = lines.slice(0, table < 0 ? 0 : table).findLastIndex((_, index) => titleAt(lines, index) !== null);
  return at < 0 ? null : titleAt(lines, at);
}

/** Titles that open a plan: the last one before the numbering starts (a cover letter names the plan before). */
function findOpenings(lines: readonly Line[]): Opening[] {
  const openings: Opening[] = [];
  let numberedSince = 0;
  let from = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (isNumbered(line)) numberedSince += 1;
    const counted = titleAt(lines, index);
    const listed = counted ?? listTitleAt(lines, index);
    const opensList = listed !== null && numberedSince > 0 && opensTable(lines, listed, openings);
    const title = counted !== null && opensCount(lines, counted) ? counted : opensList ? listed : null;
    if (title === null) continue;
    if (numberedSince > 0 || openings.length === 0) {
      const start = openings.length === 0 ? 0 : frontStart(lines, title.from, from);
      openings.push({ from: start, title });
    } else openings[openings.length - 1] = { from: openings.at(-1)?.from ?? 0, title };
    numberedSince = 0;
    from = index + 1;
  }
  return openings.length === 0 ? [{ from: 0, title: titleAbove(lines) }] : openings;
}

const FRONT_LINE = /^附件\d*:?$|关于印发|的通知$|^各.{2,60}:$|〔\d{4}〕\d+号|^\d{4}年\d{1,2}月\d{1,2}日$/;

/** A second plan in the file may have its own letter-head before the title. */
function frontStart(lines: readonly Line[], titleFrom: number, earliest: number): number {
  let start = titleFrom;
  while (start > earliest && FRONT_LINE.test(lines[start - 1]?.text ?? '')) start -= 1;
  return start;
}

/** Cuts a table of contents where the count starts again: one outline a plan. */
function tocOutlines(lines: readonly Line[], block: TocBlock): Line[][] {
  const outlines: Line[][] = [];
  for (const line of lines.slice(block.from, block.to)) {
    if (line.mark === null || headingKey(line) === '' || titleInToc(line) !== null) continue;
    const current = outlines.at(-1);
    const restarts = line.mark.ordinal === 1 && line.mark.rank <= (current?.[0]?.mark?.rank ?? 0);
    if (current === undefined || restarts) outlines.push([line]);
    else current.push(line);
  }
  return outlines.filter((outline) => outline.length >= 3);
}

const TOC_TITLE = /^(.*(?:要点|规划|方案|计划|办法|意见|细则))\s*[.…·]*\d{0,3}$/;

/** A plan's title listed in a compilation's contents (`3.…工作要点31`), without number and page. */
const titleInToc = (line: Line): string | null =>
  /20\d\d/.test(line.text) ? (TOC_TITLE.exec(line.text.slice(line.mark?.length ?? 0))?.[1] ?? null) : null;

/** Titles listed in the contents, in order; the block that lists most of them counts. */
function listedTitles(lines: readonly Line[], blocks: readonly TocBlock[]): string[] {
  const lists = blocks.flatMap((block) => {
    const runs: string[][] = [];
    let previous = -2;
    for (let index = block.from; index < block.to; index += 1) {
      const line = lines[index];
      const title = line === undefined ? null : titleInToc(line);
      if (title === null) continue;
      if (index - previous > 1) runs.push([]);
      runs.at(-1)?.push(title);
      previous = index;
    }
    return runs;
  });
  return lists.reduce<string[]>((best, list) => (list.length > best.length ? list : best), []);
}

const bodyHeadings = (part: PlanPart): readonly string[] =>
  part.body.filter((line) => line.mark !== null).map((line) => line.text.slice(line.mark?.length ?? 0));

/** Share of an outline's headings that begin a numbered line of the body. */
function overlap(outline: readonly Line[], headings: readonly string[]): number {
  const found = outline.filter((line) => headings.some((heading) => heading.startsWith(headingKey(line).slice(0, 6))));
  return found.length / outline.length;
}

function headingsOnlyPart(outline: readonly Line[], title: string | undefined): PlanPart {
  return {
    title: title === undefined ? null : { from: 0, to: 0, text: title },
    front: [],
    titleLines: [],
    body: [],
    toc: outline,
    headingsOnly: true,
  };
}

/** Every plan of a file in order: those with text first, then those a table of contents alone gives. */
export function splitPlans(lines: readonly Line[]): PlanPart[] {
  const blocks = findTocBlocks(lines);
  const inToc = new Set(
    blocks.flatMap((block) => Array.from({ length: block.to - block.from }, (_, i) => block.from + i)),
  );
  const kept = lines.filter((_, index) => !inToc.has(index));
  const openings = findOpenings(kept);
  const outlines = blocks.flatMap((block) => tocOutlines(lines, block));
  const claimed = new Set<Line[]>();
  const parts = openings.map((opening, index): PlanPart => {
    const end = openings[index + 1]?.from ?? kept.length;
    const title = opening.title;
    const part: PlanPart = {
      title,
      front: kept.slice(opening.from, title?.from ?? opening.from),
      titleLines: title === null ? [] : kept.slice(title.from, title.to + 1),
      body: kept.slice(title === null ? opening.from : title.to + 1, end),
      toc: [],
      headingsOnly: false,
    };
    const headings = bodyHeadings(part);
    const outline = outlines.find((candidate) => !claimed.has(candidate) && overlap(candidate, headings) >= 0.5);
    if (outline !== undefined) claimed.add(outline);
    return { ...part, toc: outline ?? [] };
  });
  const titles = listedTitles(lines, blocks);
  const bare = outlines.flatMap((outline, index) =>
    claimed.has(outline) ? [] : [headingsOnlyPart(outline, titles[index])],
  );
  return [...parts, ...(parts.length + bare.length <= Math.max(titles.length, 1) ? bare : [])];
}
