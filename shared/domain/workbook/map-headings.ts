import { findTarget, type Finding, type HeadingIndex } from './find-target.ts';
import type { HeadingMapping, LayoutMapping, Target } from '#shared/schema/workbook-reading.ts';
import type { ReadSession } from './read-session.ts';
import type { SheetView } from './sheet-view.ts';
import { findSchoolYear } from './school-year.ts';
import { compact, normaliseHeading } from './text.ts';
import { withParts } from './figure-parts.ts';
import { whatItGives, type Heading, type HeadingItem, type MappedHeading } from './mapped-heading.ts';
import { findUnit } from './units.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import { groupBy } from '#shared/util/group-by.ts';

/** Two sheets of one layout have the same headings in the same order. */
export const fingerprintOf = (headings: readonly Heading[]): string =>
  headings.map(({ path }) => path.map(normaliseHeading).join('/')).join('|');

/** A layout is known again with a column more or less, or two of them exchanged. */
const LEAST_ALIKE = 0.7;

/** The remembered layout with the same headings, else the one most like it. */
function findLayout(layouts: readonly LayoutMapping[], fingerprint: string): LayoutMapping | undefined {
  const headings = new Set(fingerprint.split('|'));
  let best: { readonly layout: LayoutMapping; readonly alike: number } | undefined;
  for (const layout of layouts) {
    // It says where headings stand, and of none what it means.
    if (layout.rows !== undefined && layout.corrections.length === 0) continue;
    if (layout.fingerprint === fingerprint) return layout;
    const others = new Set(layout.fingerprint.split('|'));
    const common = [...headings].filter((heading) => others.has(heading)).length;
    const alike = common / Math.max(headings.size, others.size);
    if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { layout, alike };
  }
  return best?.layout;
}

const headingText = (heading: Heading): string =>
  heading.path.map((level) => level.replace(/\s+/g, ' ').trim()).join('/');

const correctionOf = (layout: LayoutMapping | undefined, heading: string): Target | undefined =>
  layout?.corrections.find((correction) => correction.heading === heading)?.target;

/** A guess is shown, not used. */
const usableTarget = (finding: Finding): Target | null =>
  finding.confidence === 'certain' || finding.confidence === 'likely' ? finding.target : null;

const LEADING_YEAR = /^20\d{2}(?:[-—–~至](?:20)?\d{2})?(?:学年度?|年秋季?|年\d{1,2}月(?:\d{1,2}日)?|年度?|$)/;

/** A unit in a column of its own counts as one in the heading; the group an item is listed under is no part of its name. */
function findHeading(index: HeadingIndex, path: readonly string[], item: HeadingItem | null): Finding {
  if (item === null) return findTarget(index, path);
  const unit = findUnit(item.unit) === undefined ? [] : [item.unit];
  const finding = findTarget(index, [...path, ...unit]);
  if (finding.confidence !== 'likely' || path.length === 1) return finding;
  const alone = findTarget(index, [...path.slice(-1), ...unit]);
  return isSameValue(alone.target, finding.target) ? alone : finding;
}

interface DatedFinding {
  readonly finding: Finding;
  readonly year: string | undefined;
}

/** A heading may begin with the year its column is about; a year that is part of a figure's name (2010年及之前建成) stays. */
function findDated({ index }: ReadSession, { path, item }: Heading): DatedFinding {
  const finding = findHeading(index, path, item);
  const dated = path.map((level) => LEADING_YEAR.exec(compact(level))?.[0]);
  const named = dated.findLast((text) => text !== undefined);
  if (named === undefined || finding.confidence === 'certain') return { finding, year: undefined };
  const rest = path.map((level, at) => compact(level).slice(dated[at]?.length ?? 0)).filter((level) => level !== '');
  return { finding: findHeading(index, rest, item), year: findSchoolYear(named) };
}

/** What every heading of a table means: a person's correction first, the dictionary next. */
export function mapHeadings(
  session: ReadSession,
  view: SheetView,
  headings: readonly Heading[],
): readonly MappedHeading[] {
  const layout = findLayout(session.layouts, fingerprintOf(headings));
  const mapped = headings.map((heading): MappedHeading => {
    const text = headingText(heading);
    const { finding, year } = findDated(session, heading);
    const correction = correctionOf(layout, text);
    const target = correction ?? usableTarget(finding);
    const mapping: HeadingMapping = {
      heading: text,
      at: view.ref(heading.row, heading.column),
      target: correction ?? finding.target,
      confidence: correction === undefined ? finding.confidence : 'person',
      unit: finding.unit?.written ?? (correction?.kind === 'figure' ? correction.unit : undefined) ?? null,
      why: correction === undefined ? finding.why : '按您确认过的对应关系',
      samples: heading.item?.samples ?? [],
    };
    const figure = target?.kind === 'figure' ? (session.figures.get(target.id) ?? null) : null;
    const part = figure !== null && figure.id === finding.figure?.id ? finding.part : null;
    return { ...heading, mapping, target, figure, unit: finding.unit, part, year };
  });
  return withoutSums(withoutRivals(withParts(mapped)));
}

/** Of several columns that may all be one figure, a likely one is taken only when no other is as good. */
function withoutRivals(mapped: readonly MappedHeading[]): readonly MappedHeading[] {
  const rivals = groupBy(
    mapped.filter(({ figure, part }) => figure !== null && part === null),
    whatItGives,
  );
  return mapped.map((heading) => {
    const { mapping, figure, part } = heading;
    if (mapping.confidence !== 'likely' || figure === null || part !== null) return heading;
    const other = rivals.get(whatItGives(heading))?.find((it) => it.mapping.heading !== mapping.heading);
    if (other === undefined) return heading;
    const why = `“${other.mapping.heading}”也像是“${figure.label}”，请选定一列`;
    return { ...heading, target: null, figure: null, mapping: { ...mapping, confidence: 'guess', why } };
  });
}

/** A column without a stage beside columns of the same figure by stage is their sum, and is not read. */
function withoutSums(mapped: readonly MappedHeading[]): readonly MappedHeading[] {
  const staged = new Set<string>();
  for (const { target } of mapped) if (target?.kind === 'figure' && target.stage !== null) staged.add(target.id);
  return mapped.map((heading) => {
    const { target, figure, mapping } = heading;
    const isSum = target?.kind === 'figure' && target.stage === null && figure !== null && staged.has(target.id);
    if (!isSum || mapping.confidence === 'person') return heading;
    const why = `是各学段“${figure.label}”之和，不单独读取`;
    return { ...heading, target: null, figure: null, mapping: { ...mapping, target: { kind: 'ignore' }, why } };
  });
}
