import { groupBy } from '#shared/util/group-by.ts';
import { refusedOf, startDraft, type FactDraft } from './fact-draft.ts';
import { findOnlyStage } from './find-target.ts';
import { readCaptions, type Captions } from './captions.ts';
import { isRepeatedHeader, startsTable, type HeaderBlock } from './header-block.ts';
import { codeText } from './identity.ts';
import { mapHeadings } from './map-headings.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { readCell } from './read-cell.ts';
import type { ReadSession } from './read-session.ts';
import {
  hasOwnNumbers,
  identityColumnsOf,
  readSubject,
  type IdentityColumns,
  type RowSubject,
} from './row-identity.ts';
import { isBlankRow, textsOf, type SheetView } from './sheet-view.ts';
import { isNoteText, isTotalLabel } from './text.ts';
import { checkTotal, countIn, startSums, type Sums } from './totals.ts';

export interface Table {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  readonly captions: Captions;
}

/** What a table gave, and where the next one may start. */
export interface TableReading {
  readonly headings: readonly MappedHeading[];
  readonly notes: readonly string[];
  readonly end: number;
}

interface Wide extends Table {
  readonly session: ReadSession;
  readonly headings: readonly MappedHeading[];
  readonly identity: IdentityColumns;
  readonly figures: readonly MappedHeading[];
  /** The same by the year their headings name. */
  readonly byYear: ReadonlyMap<string | undefined, readonly MappedHeading[]>;
  readonly sums: Sums;
  readonly hasOwnNumbers: boolean;
}

const NO_FIGURES: Wide['byYear'] = new Map([[undefined, []]]);

/** One school (or department) a row. */
export function readWideTable(session: ReadSession, table: Table): TableReading {
  const headings = mapHeadings(session, table.view, table.header.columns);
  const figures = headings.filter((heading) => heading.figure !== null);
  const identity = identityColumnsOf(headings);
  const captions = { ...table.captions, year: table.captions.year ?? latestYear(figures) };
  // A list of schools with no figures is read too.
  const byYear = figures.length === 0 ? NO_FIGURES : groupBy(figures, ({ year }) => year);
  let wide: Wide = {
    ...table,
    captions,
    session,
    headings,
    identity,
    figures,
    byYear,
    sums: startSums(),
    hasOwnNumbers: hasOwnNumbers(table.view, identity, table.header.bottom + 1),
  };
  const hidden = new Set(session.options.includeHidden ? [] : table.view.grid.hiddenRows);
  const notes: string[] = [];
  const totalsAbove: number[] = [];
  let row = table.header.bottom + 1;
  for (; row < table.view.height; row += 1) {
    if (isBlankRow(table.view, row)) continue;
    const kind = rowKind(wide, row);
    if (kind === 'table') break;
    if (kind === 'note') {
      const line = textsOf(table.view, row).join(' ');
      notes.push(line);
      // A line between the rows may head a section: 一、小学.
      wide = { ...wide, captions: { ...captions, stage: findOnlyStage(line) ?? captions.stage } };
    }
    if (kind === 'total' && isBeforeData(wide)) totalsAbove.push(row);
    else if (kind === 'total') session.warnings.push(...checkTotal(wide, row));
    else if (kind === 'data') readRow(wide, row, hidden.has(row));
  }
  for (const total of totalsAbove) session.warnings.push(...checkTotal(wide, total));
  return { headings, notes, end: row };
}

function latestYear(figures: readonly MappedHeading[]): Captions['year'] {
  const value = figures
    .flatMap(({ year }) => year ?? [])
    .toSorted()
    .at(-1);
  return value === undefined ? undefined : { value, from: '各列的标题' };
}

/** Some bureaus put 全县 first: it sums what comes below. */
const isBeforeData = ({ sums }: Wide): boolean => sums.all.size === 0;

type RowKind = 'data' | 'total' | 'note' | 'repeated' | 'table';

function rowKind({ session, view, header, identity }: Wide, row: number): RowKind {
  const codeColumn = identity.get('code');
  if (codeColumn !== undefined && /^\d{9,10}$/.test(codeText(view.at(row, codeColumn)))) return 'data';
  const texts = textsOf(view, row);
  const first = texts[0] ?? '';
  const name = view.text(row, identity.get('name') ?? -1);
  if (isTotalLabel(first) || isTotalLabel(name)) return 'total';
  if (isNoteText(first)) return 'note';
  if (isRepeatedHeader(view, row, header)) return 'repeated';
  if (startsTable(view, row, session.index)) return 'table';
  const isLine =
    texts.length === 1 && (name === '' || view.mergedTo(row, identity.get('name') ?? 0) > (identity.get('name') ?? 0));
  return isLine ? 'note' : 'data';
}

function readRow(wide: Wide, row: number, isHidden: boolean): void {
  const { session, view, captions } = wide;
  const subject = readSubject(
    { view, columns: wide.identity, captions, knownKinds: session.knownKinds, hasOwnNumbers: wide.hasOwnNumbers },
    row,
  );
  if (subject.refused !== undefined && !isHidden) session.refused.push(subject.refused);
  for (const [year, figures] of wide.byYear) {
    // A row that is left out is read all the same: the sheet's own totals count it.
    const draft = readFigures(wide, row, { figures, subject });
    if (isHidden || subject.refused !== undefined) continue;
    session.refused.push(...refusedOf(subject.identity, draft.refused));
    const dated = year === undefined ? subject : { ...subject, year };
    session.rows.push(toRow(dated, draft, captions.year?.value ?? null));
  }
}

function readFigures(
  { session, view, captions, sums }: Wide,
  row: number,
  { figures, subject }: { readonly figures: readonly MappedHeading[]; readonly subject: RowSubject },
): FactDraft {
  const draft = startDraft();
  for (const heading of figures) {
    const { column } = heading;
    const added = readCell(session, { view, heading, captions, row, column, rowUnit: undefined }, { draft, subject });
    if (added !== undefined) countIn(sums, column, added);
  }
  return draft;
}

export const toRow = (
  subject: RowSubject,
  draft: FactDraft,
  captionYear: string | null,
): ReadSession['rows'][number] => ({
  scope: 'school',
  at: subject.at,
  identity: subject.identity,
  year: subject.year ?? captionYear,
  figures: draft.figures,
  offered: draft.offered,
});

/** The lines between two tables of one sheet, added to what the lines above the first one said. */
export function captionsBetween(
  view: SheetView,
  rows: { readonly from: number; readonly to: number },
  outer: Captions,
): Captions {
  const own = readCaptions(view, rows.from, rows.to);
  return {
    lines: own.lines,
    year: own.year ?? outer.year,
    code: own.code ?? outer.code,
    name: own.name ?? outer.name,
    kind: own.kind ?? outer.kind,
    reporter: own.reporter ?? outer.reporter,
    stage: own.stage ?? outer.stage,
    units: own.units.length > 0 ? own.units : outer.units,
  };
}
