import type { Cell, Grid } from '#shared/schema/grid.ts';
import { readCaptions, type Captions } from './captions.ts';
import { findStage, findTarget, type HeadingIndex } from './find-target.ts';
import { findHeader, isLongItemHeading, isLongValueHeading, type HeaderBlock } from './header-block.ts';
import { isPersonal } from './personal-sheet.ts';
import { textsOf, viewOf, type SheetView } from './sheet-view.ts';
import { compact, isTotalLabel } from './text.ts';
import { findUnit } from './units.ts';

/** A sheet with a column for each school, turned so that each has a row; what stood above it has been read. */
export interface TurnedSheet {
  readonly view: SheetView;
  readonly captions: Captions;
}

/** Such sheets are comparisons made by hand: they have few lines. */
const MOST_LINES = 400;
const LEAST_FIGURES = 2;
const LEAST_SCHOOLS = 2;

/** Undefined for a sheet that reads as it stands, or neither way. */
export function turnSheet(view: SheetView, index: HeadingIndex): TurnedSheet | undefined {
  const { grid, height } = view;
  if (height > MOST_LINES || grid.width < LEAST_SCHOOLS + 1) return undefined;
  const header = findHeader(view, 0, index);
  if (header !== undefined && !isWeak(header, index)) return undefined;
  const top = firstLine(view);
  const turned = viewOf(transpose(grid, top), (row, column) => [column + top, row]);
  const found = findHeader(turned, 0, index);
  if (found === undefined || countFigures(found, index) < LEAST_FIGURES || !listsSchools(turned, found, index))
    return undefined;
  return { view: turned, captions: readCaptions(view, 0, top) };
}

const isWeak = (header: HeaderBlock, index: HeadingIndex): boolean =>
  !isPersonal(header) &&
  !header.columns.some(({ path }) => isLongItemHeading(path.at(-1) ?? '')) &&
  countFigures(header, index) < LEAST_FIGURES;

const countFigures = ({ columns }: HeaderBlock, index: HeadingIndex): number =>
  columns.filter(({ path }) => {
    const { figure, confidence } = findTarget(index, path);
    return figure !== null && confidence !== 'guess';
  }).length;

/** Lines of a title or 填报单位 have few texts; the first with a text for each of several schools begins the table. */
function firstLine(view: SheetView): number {
  for (let row = 0; row < view.height; row += 1) if (textsOf(view, row).length > LEAST_SCHOOLS) return row;
  return 0;
}

/** Below the heading of the schools stand names or codes, and no other headings as in a form. */
function listsSchools(view: SheetView, header: HeaderBlock, index: HeadingIndex): boolean {
  const column = header.columns.find(({ path }) => {
    const { target } = findTarget(index, path);
    return target?.kind === 'identity' && (target.field === 'name' || target.field === 'code');
  })?.column;
  if (column === undefined) return false;
  let schools = 0;
  for (let row = header.bottom + 1; row < view.height; row += 1) {
    const text = view.text(row, column);
    if (findTarget(index, [text]).confidence === 'certain') return false;
    if (text !== '' && !isTotalLabel(text)) schools += 1;
  }
  return schools >= LEAST_SCHOOLS;
}

function transpose({ file, sheet, isHidden, rows, width, merges, hiddenRows, hiddenColumns }: Grid, top: number): Grid {
  const lines = rows.slice(top);
  const turned = Array.from({ length: width }, (_, column) => lines.map((line) => line?.[column]));
  return {
    file,
    sheet,
    isHidden,
    rows: withNamedCorner(turned),
    width: lines.length,
    merges: merges
      .filter((merge) => merge.top >= top)
      .map((merge) => ({ top: merge.left, left: merge.top - top, bottom: merge.right, right: merge.bottom - top })),
    hiddenRows: hiddenColumns,
    hiddenColumns: hiddenRows.filter((row) => row >= top).map((row) => row - top),
  };
}

const isNoSchool = (text: string): boolean =>
  isLongValueHeading(text) || findUnit(text) !== undefined || findStage(text) !== undefined;

type Rows = readonly (readonly (Cell | undefined)[] | undefined)[];

/** The corner often names what stands below it (指标, 项目); what stands beside it are the schools. */
function withNamedCorner(rows: Rows): Rows {
  const [first, ...others] = rows;
  const corner = first?.[0];
  if (
    first === undefined ||
    corner === undefined ||
    !/^(学校)?[\\/]?(统计)?(指标|项目|内容|数据项目?)(名称)?[\\/]?(学校)?$/.test(compact(corner.text))
  )
    return rows;
  const beside = others.map((line) => line?.[0]?.text ?? '').filter((text) => text !== '');
  if (beside.some(isNoSchool)) return rows;
  const named: Cell = { ...corner, value: SCHOOL, text: SCHOOL };
  return [[named, ...first.slice(1)], ...others];
}

const SCHOOL = '学校名称';
