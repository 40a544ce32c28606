import type { FigureDictionary } from '#shared/schema/figure.ts';
import type { Grid } from '#shared/schema/grid.ts';
import { captionsBetween, readWideTable, type Table, type TableReading } from './wide-table.ts';
import { readCaptions, type Captions } from './captions.ts';
import { findOnlyStage } from './find-target.ts';
import { findHeader, headerAt, type HeaderBlock } from './header-block.ts';
import { findLongColumns, readLongTable } from './long-table.ts';
import { warnOfSums } from './figure-parts.ts';
import { fingerprintOf, mapHeadings } from './map-headings.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { readLabelledSheet } from './labelled-sheet.ts';
import { isPersonal, readPersonalTable } from './personal-sheet.ts';
import { readRoomList } from './room-list.ts';
import { skipped, toSheetReading, warnOfDoubt } from './sheet-reading.ts';
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

function warnOfHidden(session: ReadSession, { file, sheet }: Grid, what: string): void {
  const message = session.options.includeHidden ? `${what}，已一并读取` : `${what}，没有读取`;
  session.warnings.push({ kind: 'hidden', at: [{ file, sheet, cell: 'A1' }], message });
}

function readSheet(session: ReadSession, view: SheetView): void {
  const { grid } = view;
  listHidden(session, view);
  const turned = turnSheet(view, session.index);
  const shown = turned?.view ?? view;
  const found = findHeader(shown, 0, session.index);
  if (found === undefined) {
    readWithoutHeader(session, view);
    return;
  }
  const said = turned === undefined ? saidHeader(session, shown, found) : undefined;
  const header = said ?? found;
  const above = turned?.captions ?? readCaptions(shown, 0, captionsEnd(header));
  const parts = isPersonal(header) ? [] : splitSideBySide(shown, header, session.index);
  const place = {
    rows: { top: header.top, bottom: header.bottom },
    isSaid: said !== undefined,
    fingerprint: fingerprintOf(found.columns),
  };
  const first = { view: shown, header, captions: namedBy(session, grid, above) };
  if (parts.length === 0) readTables(session, first, turned === undefined ? place : null);
  for (const part of parts) {
    const own = findHeader(part, 0, session.index);
    if (own === undefined) continue;
    const captions = namedBy(session, grid, withOuter(readCaptions(part, 0, captionsEnd(own)), above));
    readTables(session, { view: part, header: own, captions }, null);
  }
}

/** Where a person has said the headings stand in sheets in which they are found like this. */
function saidHeader({ layouts }: ReadSession, view: SheetView, found: HeaderBlock): HeaderBlock | undefined {
  const fingerprint = fingerprintOf(found.columns);
  const rows = layouts.find((layout) => layout.fingerprint === fingerprint)?.rows ?? null;
  return rows === null || rows.bottom >= view.height ? undefined : headerAt(view, rows, false);
}

/** A row of headings that was not understood says nothing about the table. */
const captionsEnd = ({ top, hasUnusedAbove }: HeaderBlock): number => (hasUnusedAbove ? top - 1 : top);

/** What stands above tables side by side is about all of them, but for the stage or school the first is about. */
const withOuter = (own: Captions, { year, reporter, units }: Captions): Captions => ({
  ...own,
  year: own.year ?? year,
  reporter: own.reporter ?? reporter,
  units: own.units.length > 0 ? own.units : units,
});

/** The tables of a sheet, one below the other. */
function readTables(session: ReadSession, first: Table, place: SheetReading['found']): void {
  const { view } = first;
  let header: HeaderBlock | undefined = first.header;
  let from = 0;
  let { captions } = first;
  while (header !== undefined) {
    captions = namedBy(session, view.grid, captionsBetween(view, { from, to: captionsEnd(header) }, captions));
    const table = { view, header, captions };
    if (isPersonal(header)) {
      readPersonal(session, table);
      return;
    }
    const long = findLongColumns(header);
    const reading: TableReading =
      long === undefined ? readWideTable(session, table) : readLongTable(session, table, long);
    const shape = long === undefined ? 'wide' : 'long';
    const read = { ...table, shape, found: from === 0 ? place : null } as const;
    session.sheets.push(toSheetReading(session, read, reading));
    session.warnings.push(...warnOfDoubt(session, read, reading));
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
  const { value = null } = table.captions.year ?? {};
  // The line that names it may name a pupil too.
  const year = value === null ? null : { value, from: '表上的文字' };
  session.sheets.push({ ...skipped(table.view.grid), shape: 'personal', year });
}

function readWithoutHeader(session: ReadSession, view: SheetView): void {
  const { grid } = view;
  const captions = namedBy(session, grid, readCaptions(view, 0, Math.min(view.height, LINES_ABOVE)));
  const headings =
    readLabelledSheet(session, view, captions) ?? (readRoomList(session, view, captions) ? [] : undefined);
  if (headings === undefined) {
    session.sheets.push(skipped(grid));
    return;
  }
  const table = { view, shape: 'form', captions: { ...captions, lines: [] }, header: null, found: null } as const;
  const reading = { headings, notes: [], end: view.height };
  session.sheets.push(toSheetReading(session, table, reading));
  session.warnings.push(...warnOfDoubt(session, table, reading));
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

/** What the sheet's and the file's names add where the lines above the table are silent, and what a person has said. */
function namedBy({ options }: ReadSession, { sheet, file }: Grid, captions: Captions): Captions {
  const said = options.sheetYears.find((it) => it.file === file && it.sheet === sheet)?.year;
  const year =
    yearFrom(said, '您更正的') ??
    captions.year ??
    yearFrom(findSchoolYear(sheet), `工作表名“${sheet}”`) ??
    yearFrom(findSchoolYear(file), '文件名') ??
    yearFrom(options.year ?? undefined, '您填写的');
  return { ...captions, year, stage: captions.stage ?? findOnlyStage(sheet) };
}

const yearFrom = (value: string | undefined, from: string): Captions['year'] =>
  value === undefined ? undefined : { value, from };

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
