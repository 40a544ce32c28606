import type { FigureDictionary } from '#shared/schema/figure.ts';
import type { Grid } from '#shared/schema/grid.ts';
import { captionsBetween, readWideTable, type Table, type TableReading } from './wide-table.ts';
import { readCaptions, type Captions } from './captions.ts';
import { findOnlyStage } from './find-target.ts';
import { findHeader, type HeaderBlock } from './header-block.ts';
import { findLongColumns, readLongTable } from './long-table.ts';
import { warnOfSums } from './figure-parts.ts';
import { fingerprintOf, mapHeadings } from './map-headings.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { readFormSheet } from './form-sheet.ts';
import { isPersonal, readPersonalTable } from './personal-sheet.ts';
import { readRoomList } from './room-list.ts';
import { shownMapping } from './read-cell.ts';
import { startReading, type ReadSession } from './read-session.ts';
import type { SheetReading, WorkbookOptions, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { findSchoolYear } from './school-year.ts';
import { settleUnits } from './settle-units.ts';
import { splitSideBySide } from './side-by-side.ts';
import { turnSheet } from './turned-sheet.ts';
import { viewOf, type SheetView } from './sheet-view.ts';
import { columnLetters } from './cell-name.ts';

/** Everything a workbook says about schools, each figure with its cell; nothing is stored and nothing is joined yet. */
export function readFacts(
  grids: readonly Grid[],
  dictionary: FigureDictionary,
  options: WorkbookOptions,
): WorkbookReading {
  const session = startReading(dictionary, options);
  for (const grid of grids) {
    if (grid.isHidden) warnOfHidden(session, grid, `工作表“${grid.sheet}”是隐藏的`);
    if (grid.isHidden && !options.includeHidden) session.sheets.push(skipped(grid));
    else readSheet(session, viewOf(grid));
  }
  return { file: grids[0]?.file ?? '', ...settleUnits(session), refused: session.refused };
}

/** Nothing of a sheet that was not understood is passed on: it may be about persons. */
const skipped = (grid: Grid): SheetReading => ({
  file: grid.file,
  sheet: grid.sheet,
  shape: 'skipped',
  fingerprint: '',
  headings: [],
  notes: [],
});

function warnOfHidden(session: ReadSession, { file, sheet }: Grid, what: string): void {
  const message = session.options.includeHidden ? `${what}，已一并读取` : `${what}，没有读取`;
  session.warnings.push({ kind: 'hidden', at: [{ file, sheet, cell: 'A1' }], message });
}

function readSheet(session: ReadSession, view: SheetView): void {
  const { grid } = view;
  listHidden(session, view);
  const turned = turnSheet(view, session.index);
  const shown = turned?.view ?? view;
  const header = findHeader(shown, 0, session.index);
  if (header === undefined) {
    readWithoutHeader(session, view);
    return;
  }
  const above = turned?.captions ?? readCaptions(shown, 0, header.top);
  const parts = isPersonal(header) ? [] : splitSideBySide(shown, header, session.index);
  if (parts.length === 0) readTables(session, { view: shown, header, captions: namedBy(session, grid, above) });
  for (const part of parts) {
    const own = findHeader(part, 0, session.index);
    if (own === undefined) continue;
    const captions = namedBy(session, grid, withOuter(readCaptions(part, 0, own.top), above));
    readTables(session, { view: part, header: own, captions });
  }
}

/** What stands above tables side by side is about all of them, but for the stage or school the first is about. */
const withOuter = (own: Captions, { year, reporter, units }: Captions): Captions => ({
  ...own,
  year: own.year ?? year,
  reporter: own.reporter ?? reporter,
  units: own.units.length > 0 ? own.units : units,
});

/** The tables of a sheet, one below the other. */
function readTables(session: ReadSession, first: Table): void {
  const { view } = first;
  let header: HeaderBlock | undefined = first.header;
  let from = 0;
  let { captions } = first;
  while (header !== undefined) {
    captions = captionsBetween(view, { from, to: header.top }, captions);
    const table = { view, header, captions };
    if (isPersonal(header)) {
      readPersonal(session, table);
      return;
    }
    const long = findLongColumns(header);
    const reading: TableReading =
      long === undefined ? readWideTable(session, table) : readLongTable(session, table, long);
    const shape = long === undefined ? 'wide' : 'long';
    session.sheets.push(toSheetReading({ view, shape, captions }, reading));
    warnOfMapping(session, reading.headings);
    from = reading.end;
    header = findHeader(view, from, session.index);
  }
  readRoomList(session, view, captions);
}

/** A sheet of persons ends with its sheet: nothing else of it is looked at. */
function readPersonal(session: ReadSession, table: Table): void {
  const headings = mapHeadings(session, table.view, table.header.columns);
  readPersonalTable(session, table, headings);
  session.sheets.push({ ...skipped(table.view.grid), shape: 'personal' });
}

function readWithoutHeader(session: ReadSession, view: SheetView): void {
  const { grid } = view;
  const captions = namedBy(session, grid, readCaptions(view, 0, Math.min(view.height, LINES_ABOVE)));
  const headings = readFormSheet(session, view, captions) ?? (readRoomList(session, view, captions) ? [] : undefined);
  if (headings === undefined) session.sheets.push(skipped(grid));
  else
    session.sheets.push(
      toSheetReading(
        { view, shape: 'form', captions: { ...captions, lines: [] } },
        { headings, notes: [], end: view.height },
      ),
    );
}

/** Titles and 填报单位 stand in the first rows of a sheet that has no table. */
const LINES_ABOVE = 5;

function listHidden(session: ReadSession, { grid, height }: SheetView): void {
  const rows = grid.hiddenRows.filter((row) => row < height).map((row) => String(row + 1));
  if (rows.length > 0) warnOfHidden(session, grid, `工作表“${grid.sheet}”的第 ${listFew(rows)} 行是隐藏的`);
  const columns = grid.hiddenColumns.filter((column) => column < grid.width).map(columnLetters);
  if (columns.length === 0) return;
  // A column is data of rows that are seen; it is read, and said to be hidden.
  session.warnings.push({
    kind: 'hidden',
    at: [{ file: grid.file, sheet: grid.sheet, cell: `${columns[0] ?? 'A'}1` }],
    message: `工作表“${grid.sheet}”的 ${listFew(columns)} 列是隐藏的，已照常读取，请核对`,
  });
}

const FEW = 20;

/** A filter can hide thousands of rows. */
const listFew = (names: readonly string[]): string =>
  names.length > FEW ? `${names.slice(0, FEW).join('、')} 等 ${names.length}` : names.join('、');

/** What the sheet's and the file's names add where the lines above the table are silent. */
function namedBy({ options }: ReadSession, { sheet, file }: Grid, captions: Captions): Captions {
  const year = captions.year ?? findSchoolYear(sheet) ?? findSchoolYear(file) ?? options.year ?? undefined;
  return { ...captions, year, stage: captions.stage ?? findOnlyStage(sheet) };
}

function toSheetReading(
  {
    view,
    shape,
    captions,
  }: { readonly view: SheetView; readonly shape: SheetReading['shape']; readonly captions: Captions },
  { headings, notes }: TableReading,
): SheetReading {
  return {
    file: view.grid.file,
    sheet: view.grid.sheet,
    shape,
    fingerprint: fingerprintOf(headings),
    headings: headings.map((heading) => {
      const shown = shownMapping(heading, captions);
      return heading.item === null ? { ...shown, samples: samplesBelow(view, heading) } : shown;
    }),
    notes: [...captions.lines, ...notes],
  };
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

/** A guess is not used: the user is told which column waits for a person. */
function warnOfMapping(session: ReadSession, headings: readonly MappedHeading[]): void {
  session.warnings.push(...warnOfSums(headings));
  for (const { mapping } of headings)
    if (mapping.confidence === 'guess')
      session.warnings.push({
        kind: 'mapping',
        at: [mapping.at],
        message: `“${mapping.heading}”未读取：${mapping.why}`,
      });
}
