import type { Figure } from '#shared/schema/figure.ts';
import { findTarget, type Finding } from './find-target.ts';
import type { HeadingMapping, LayoutMapping, Target } from '#shared/schema/workbook-reading.ts';
import type { ReadSession } from './read-session.ts';
import type { SheetView } from './sheet-view.ts';
import { normaliseHeading } from './text.ts';
import type { Unit } from './units.ts';

/** A heading somewhere in a sheet: its levels, and the cell of the lowest. */
export interface Heading {
  readonly path: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** A heading with what it was taken to mean; `unit` and `figure` ready for use. */
export interface MappedHeading extends Heading {
  readonly mapping: HeadingMapping;
  /** Null when the heading is not to be read. */
  readonly target: Target | null;
  readonly figure: Figure | null;
  readonly unit: Unit | undefined;
}

/** Two sheets of one layout have the same headings in the same order. */
export const fingerprintOf = (headings: readonly Heading[]): string =>
  headings.map(({ path }) => path.map(normaliseHeading).join('/')).join('|');

const headingText = (heading: Heading): string =>
  heading.path.map((level) => level.replace(/\s+/g, ' ').trim()).join('/');

const correctionOf = (layout: LayoutMapping | undefined, heading: string): Target | undefined =>
  layout?.corrections.find((correction) => correction.heading === heading)?.target;

/** A guess is shown, not used. */
const usableTarget = (finding: Finding): Target | null =>
  finding.confidence === 'certain' || finding.confidence === 'likely' ? finding.target : null;

/** What every heading of a table means: a person's correction first, the dictionary next. */
export function mapHeadings(
  session: ReadSession,
  view: SheetView,
  headings: readonly Heading[],
): readonly MappedHeading[] {
  const layout = session.layouts.get(fingerprintOf(headings));
  const mapped = headings.map((heading): MappedHeading => {
    const text = headingText(heading);
    const finding = findTarget(session.index, heading.path);
    const correction = correctionOf(layout, text);
    const target = correction ?? usableTarget(finding);
    const mapping: HeadingMapping = {
      heading: text,
      at: view.ref(heading.row, heading.column),
      target: correction ?? finding.target,
      confidence: correction === undefined ? finding.confidence : 'person',
      unit: finding.unit?.written ?? null,
      why: correction === undefined ? finding.why : '按您确认过的对应关系',
      samples: [],
    };
    const figure = target?.kind === 'figure' ? (session.figures.get(target.id) ?? null) : null;
    return { ...heading, mapping, target, figure, unit: finding.unit };
  });
  return withoutSums(mapped);
}

/** A column without a stage beside columns of the same figure by stage is their sum, and is not read. */
function withoutSums(mapped: readonly MappedHeading[]): readonly MappedHeading[] {
  const staged = new Set<string>();
  for (const { target } of mapped) if (target?.kind === 'figure' && target.stage !== null) staged.add(target.id);
  return mapped.map((heading) => {
    const { target, figure, mapping } = heading;
    const isSum =
      target?.kind === 'figure' && target.stage === null && figure?.perStage === true && staged.has(target.id);
    if (!isSum || mapping.confidence === 'person') return heading;
    const why = `是各学段“${figure.label}”之和，不单独读取`;
    return { ...heading, target: null, figure: null, mapping: { ...mapping, target: { kind: 'ignore' }, why } };
  });
}
