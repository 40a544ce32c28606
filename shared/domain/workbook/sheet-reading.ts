import type { Grid } from '#shared/schema/grid.ts';
import type { HeadingMapping, ReadWarning, SheetReading } from '#shared/schema/workbook-reading.ts';
import type { Captions } from './captions.ts';
import type { HeaderBlock } from './header-block.ts';
import { fingerprintOf } from './map-headings.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { shownMapping } from './read-cell.ts';
import type { ReadSession } from './read-session.ts';
import type { SheetView } from './sheet-view.ts';
import type { TableReading } from './wide-table.ts';

/** Nothing of a sheet that was not understood is passed on: it may be about persons. */
export const skipped = ({ file, sheet }: Grid): SheetReading => ({
  file,
  sheet,
  shape: 'skipped',
  fingerprint: '',
  headings: [],
  found: null,
  year: null,
  notes: [],
});

/** A table or form that was read, and from where. */
export interface ReadTable {
  readonly view: SheetView;
  readonly shape: SheetReading['shape'];
  readonly captions: Captions;
  /** Null for a form, which has no rows of headings. */
  readonly header: HeaderBlock | null;
  readonly found: SheetReading['found'];
}

/** What a person is shown of a table, to check how it is read. */
export function toSheetReading(session: ReadSession, table: ReadTable, reading: TableReading): SheetReading {
  const { view, shape, captions, found } = table;
  const { headings, notes } = reading;
  return {
    file: view.grid.file,
    sheet: view.grid.sheet,
    shape,
    fingerprint: fingerprintOf(headings),
    headings: headings.map((heading) => withDoubt(session, table, showHeading(heading, table))),
    found,
    year: yearOf(captions, headings),
    notes: [...captions.lines, ...notes],
  };
}

function showHeading(heading: MappedHeading, { view, captions }: ReadTable): ShownHeading {
  const shown = shownMapping(heading, captions);
  return {
    mapping: heading.mapping,
    shown: heading.item === null ? { ...shown, samples: samplesBelow(view, heading) } : shown,
  };
}

interface ShownHeading {
  readonly mapping: HeadingMapping;
  readonly shown: HeadingMapping;
}

/** Nothing is certain of a figure whose stage is not told, nor of figures below headings that were not understood. */
function withDoubt({ unstaged }: ReadSession, { header }: ReadTable, { mapping, shown }: ShownHeading): HeadingMapping {
  if (shown.target?.kind !== 'figure' || shown.confidence !== 'certain') return shown;
  if (unstaged.has(mapping)) return { ...shown, confidence: 'likely', why: `${shown.why}；没有写明学段` };
  return header?.hasUnusedAbove === true
    ? { ...shown, confidence: 'likely', why: `${shown.why}；上面一行没有用` }
    : shown;
}

/** Says what makes a whole table doubtful. */
export function warnOfDoubt(
  { unstaged }: ReadSession,
  { view, header }: ReadTable,
  { headings }: TableReading,
): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (header?.hasUnusedAbove === true)
    warnings.push({
      kind: 'mapping',
      at: [view.ref(header.top - 1, 0)],
      message: `表头上面的一行像是分组的表头，没有用上；请核对各列的读法，或在“核对读法”里改表头所在的行`,
    });
  const doubtful = headings.filter(({ mapping }) => unstaged.has(mapping)).map(({ mapping }) => mapping);
  if (doubtful.length > 0)
    warnings.push({
      kind: 'mapping',
      at: doubtful.map(({ at }) => at),
      message: `${listNames(doubtful)}分学段填报，表头没有写明学段，有几个学段的学校这些数没有读取`,
    });
  return warnings;
}

const FEW = 3;

const listNames = (headings: readonly HeadingMapping[]): string => {
  const names = headings.map(({ heading }) => `“${heading}”`);
  return names.length > FEW ? `${names.slice(0, FEW).join('')}等 ${names.length} 项` : names.join('');
};

function yearOf({ year }: Captions, headings: readonly MappedHeading[]): SheetReading['year'] {
  if (headings.some(({ target }) => target?.kind === 'identity' && target.field === 'year'))
    return { value: null, from: '各行所写' };
  if (headings.some((heading) => heading.year !== undefined)) return { value: null, from: '各列的标题' };
  return year ?? null;
}

const SAMPLES = 3;
/** Rows looked at for samples: a column that is empty for so long has none to show. */
const SAMPLE_ROWS = 40;

function samplesBelow(view: SheetView, { row, column }: MappedHeading): readonly string[] {
  const samples: string[] = [];
  const heading = view.text(row, column);
  const end = Math.min(view.height, row + 1 + SAMPLE_ROWS);
  for (let below = row + 1; below < end && samples.length < SAMPLES; below += 1) {
    const text = view.text(below, column);
    // A heading merged over several rows repeats itself below.
    if (text !== '' && text !== heading) samples.push(text);
  }
  return samples;
}
