import type { Line } from './lines.ts';

/** A table of contents: a run of bare headings, told from a list of tasks by what surrounds or repeats it. */
export interface TocBlock {
  /** Index range in the lines, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const isBare = (line: Line): boolean => line.text.length <= 60 && !/[。;!?]/.test(line.text) && line.cells === null;

const PAGE_NUMBER = /(?:\.{3,}|…+|·{3,}|\s)\d{1,3}$/;
const CONTENTS = /^目录$|^目次$|^contents$/i;

/** Heading text without mark, page number and leaders, for comparing a table of contents with the body. */
export const headingKey = (line: Line): string =>
  line.text
    .slice(line.mark?.length ?? 0)
    .replace(/[.…·\s]*\d{0,3}$/, '')
    .replace(/^[、.\s]+/, '');

const hasHeading = (line: Line): boolean => line.mark !== null && headingKey(line) !== '';

function repeatsLater(lines: readonly Line[], block: TocBlock): number {
  const later = new Set<string>();
  const prefixes = lines
    .slice(block.to)
    .filter(hasHeading)
    .map((line) => line.text.slice(line.mark?.length ?? 0));
  for (const text of prefixes) later.add(text.slice(0, 6));
  const headings = lines.slice(block.from, block.to).filter(hasHeading).map(headingKey);
  const repeated = headings.filter(
    (heading) => later.has(heading.slice(0, 6)) || prefixes.some((text) => text.startsWith(heading)),
  );
  return headings.length === 0 ? 0 : repeated.length / headings.length;
}

function isToc(lines: readonly Line[], block: TocBlock): boolean {
  const inside = lines.slice(block.from, block.to);
  if (inside.some((line) => CONTENTS.test(line.text))) return true;
  const paged = inside.filter((line) => PAGE_NUMBER.test(line.text)).length;
  if (paged >= inside.length * 0.5) return true;
  return inside.filter((line) => line.mark !== null).length >= inside.length * 0.6 && repeatsLater(lines, block) >= 0.5;
}

/** Maximal runs of bare lines that are tables of contents. The last line before a body may be the plan's title. */
export function findTocBlocks(lines: readonly Line[]): TocBlock[] {
  const blocks: TocBlock[] = [];
  let from = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && isBare(line)) continue;
    const block = trimToc(lines, { from, to: index });
    if (block.to - block.from >= 4 && block.to < lines.length && isToc(lines, block)) blocks.push(block);
    from = index + 1;
  }
  return blocks;
}

/**
 * The run of bare lines ends with whatever precedes the first long line: a title, a chapter heading, a first section.
 * The table of contents ends before the heading that starts the count again and stays the last to do so.
 */
function trimToc(lines: readonly Line[], run: TocBlock): TocBlock {
  const contents = lines.findIndex((line, index) => index >= run.from && index < run.to && CONTENTS.test(line.text));
  const from = contents >= 0 && contents - run.from <= 3 ? contents : run.from;
  let to = run.to;
  const opening = lastOpening(lines, { from, to: run.to });
  if (opening !== null) to = opening;
  while (to > from && lines[to - 1]?.mark === null && !PAGE_NUMBER.test(lines[to - 1]?.text ?? '')) to -= 1;
  return { from, to };
}

/**
 * Index of the body's first heading inside the run: the last 一、, 第一章 or 1. whose text the run has shown before, and
 * the opening headings (一、 above (一) above 1.) directly before it.
 */
function lastOpening(lines: readonly Line[], run: TocBlock): number | null {
  const seen = new Set<string>();
  let opening: number | null = null;
  for (let index = run.from; index < run.to; index += 1) {
    const line = lines[index];
    if (line === undefined || !hasHeading(line) || line.mark?.ordinal !== 1) continue;
    const key = headingKey(line).slice(0, 6);
    if (seen.has(key)) opening = index;
    seen.add(key);
  }
  if (opening === null) return null;
  while (opening > run.from && opensBelow(lines[opening - 1], lines[opening])) opening -= 1;
  return opening;
}

const opensBelow = (upper: Line | undefined, lower: Line | undefined): boolean =>
  upper?.mark?.ordinal === 1 && lower !== undefined && upper.mark.rank < (lower.mark?.rank ?? 0);
