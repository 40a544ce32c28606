import type { FigureDictionary } from '#shared/schema/figure.ts';
import type { Grid } from '#shared/schema/grid.ts';
import { captionsBetween, readWideTable, type TableReading } from './wide-table.ts';
import { readCaptions, type Captions } from './captions.ts';
import { findHeader } from './header-block.ts';
import { findLongColumns, readLongTable } from './long-table.ts';
import { fingerprintOf, type MappedHeading } from './map-headings.ts';
import { startReading, type ReadSession } from './read-session.ts';
import type { SheetReading, WorkbookOptions, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { findSchoolYear } from './school-year.ts';
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
    if (grid.isHidden && !options.includeHidden) session.sheets.push(skipped(grid, []));
    else readSheet(session, viewOf(grid));
  }
  const { sheets, rows, warnings, refused } = session;
  return { file: grids[0]?.file ?? '', sheets, rows, warnings, refused };
}

const skipped = (grid: Grid, notes: readonly string[]): SheetReading => ({
  sheet: grid.sheet,
  shape: 'skipped',
  fingerprint: '',
  headings: [],
  notes,
});

function warnOfHidden(session: ReadSession, { file, sheet }: Grid, what: string): void {
  const message = session.options.includeHidden ? `${what}，已一并读取` : `${what}，没有读取`;
  session.warnings.push({ kind: 'hidden', at: [{ file, sheet, cell: 'A1' }], message });
}

function readSheet(session: ReadSession, view: SheetView): void {
  const { grid } = view;
  listHidden(session, view);
  const first = findHeader(view, 0, session.index);
  if (first === undefined) {
    session.sheets.push(skipped(grid, readCaptions(view, 0, Math.min(view.height, 5)).lines));
    return;
  }
  let header: typeof first | undefined = first;
  let from = 0;
  let captions = namedBy(session, grid, readCaptions(view, 0, first.top));
  while (header !== undefined) {
    captions = captionsBetween(view, { from, to: header.top }, captions);
    const table = { view, header, captions };
    const long = findLongColumns(header);
    const reading: TableReading =
      long === undefined ? readWideTable(session, table) : readLongTable(session, table, long);
    const shape = long === undefined ? 'wide' : 'long';
    session.sheets.push(toSheetReading({ grid, shape, captions }, reading));
    warnOfMapping(session, reading.headings);
    from = reading.end;
    header = findHeader(view, from, session.index);
  }
}

function listHidden(session: ReadSession, { grid, height }: SheetView): void {
  const rows = grid.hiddenRows.filter((row) => row < height).map((row) => row + 1);
  if (rows.length > 0) warnOfHidden(session, grid, `工作表“${grid.sheet}”的第 ${rows.join('、')} 行是隐藏的`);
  const columns = grid.hiddenColumns.filter((column) => column < grid.width).map(columnLetters);
  if (columns.length === 0) return;
  // A column is data of rows that are seen; it is read, and said to be hidden.
  session.warnings.push({
    kind: 'hidden',
    at: [{ file: grid.file, sheet: grid.sheet, cell: `${columns[0] ?? 'A'}1` }],
    message: `工作表“${grid.sheet}”的 ${columns.join('、')} 列是隐藏的，已照常读取，请核对`,
  });
}

/** What the sheet's and the file's names add where the lines above the table are silent. */
function namedBy({ options }: ReadSession, { sheet, file }: Grid, captions: Captions): Captions {
  const year = captions.year ?? findSchoolYear(sheet) ?? findSchoolYear(file) ?? options.year ?? undefined;
  return { ...captions, year };
}

function toSheetReading(
  {
    grid,
    shape,
    captions,
  }: { readonly grid: Grid; readonly shape: SheetReading['shape']; readonly captions: Captions },
  { headings, notes }: TableReading,
): SheetReading {
  return {
    sheet: grid.sheet,
    shape,
    fingerprint: fingerprintOf(headings),
    headings: headings.map((heading) => heading.mapping),
    notes: [...captions.lines, ...notes],
  };
}

/** A guess is not used: the user is told which column waits for a person. */
function warnOfMapping(session: ReadSession, headings: readonly MappedHeading[]): void {
  for (const { mapping } of headings)
    if (mapping.confidence === 'guess')
      session.warnings.push({
        kind: 'mapping',
        at: [mapping.at],
        message: `“${mapping.heading}”未读取：${mapping.why}`,
      });
}
