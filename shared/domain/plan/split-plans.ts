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
    const title = titleAt(lines, index);
    if (title === null || !opensCount(lines, title)) continue;
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
