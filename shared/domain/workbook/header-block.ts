import type { HeadingRows } from '#shared/schema/workbook-reading.ts';
import { findSchoolYear } from './school-year.ts';
import { normaliseHeading, isCaptionText, isNoteText, isNoteWithContent, isTotalLabel } from './text.ts';
import { isBlankRow, ownCellsOf, textsOf, type SheetView } from './sheet-view.ts';
import { findStage, findTarget, type HeadingIndex } from './find-target.ts';

/** The rows a table's headings take, and the path of headings above each column. */
export interface HeaderBlock {
  readonly top: number;
  /** Last row of headings, a row of column codes (L1, 甲) included. */
  readonly bottom: number;
  /** The row above looks like group headings that do not fit. */
  readonly hasUnusedAbove: boolean;
  readonly columns: readonly HeaderColumn[];
}

export interface HeaderColumn {
  readonly column: number;
  /** From top to bottom, as found; repeated levels once. */
  readonly path: readonly string[];
  /** Row of the lowest heading. */
  readonly row: number;
  readonly item: null;
}

const MOST_HEADING_ROWS = 4;
const LONG_FORM_HEADINGS = /^(填报项目|填报内容|项目名称|填报指标|指标名称|项目)$/;
const VALUE_HEADINGS = /^(填报值|填报数据|数值|指标值|数据|填报数|值)$/;

export const isLongItemHeading = (text: string): boolean => LONG_FORM_HEADINGS.test(normaliseHeading(text));
export const isLongValueHeading = (text: string): boolean => VALUE_HEADINGS.test(normaliseHeading(text));

const isIdentityHeading = (index: HeadingIndex, text: string, fields: readonly string[]): boolean =>
  (index.byLowest.get(normaliseHeading(text)) ?? []).some(
    (meaning) => meaning.field !== null && meaning.levels.length === 1 && fields.includes(meaning.field),
  );

/** A row of texts that names the school columns, or the item column and those of its values, be it one for each stage. */
function isAnchorRow(view: SheetView, row: number, index: HeadingIndex): boolean {
  const texts = textsOf(view, row);
  if (texts.length < 2 || texts.some((text) => /^\d{5,}$|[:：]$/.test(text))) return false;
  if (texts.some(isLongItemHeading) && texts.some(isLongValueHeading)) return true;
  if (texts.some(isLongItemHeading) && texts.some((text) => findStage(text) !== undefined)) return true;
  if (!hasNoNumbers(view, row)) return false;
  // A code and one figure make a table; a name and one text may as well be a line of a form.
  if (texts.some((text) => isIdentityHeading(index, text, ['code']))) return true;
  return texts.length >= 3 && texts.some((text) => isIdentityHeading(index, text, ['name']) || isPupilName(text));
}

/** In a form a label has another label below it; in a table a heading has a value. */
function isAboveLabel(
  view: SheetView,
  bottom: number,
  { index, columns }: { readonly index: HeadingIndex; readonly columns: readonly number[] },
): boolean {
  let row = bottom + 1;
  while (row < view.height && isBlankRow(view, row)) row += 1;
  return columns.some((column) => {
    const below = normaliseHeading(view.text(row, column));
    return below !== '' && !view.isCarriedDown(row, column) && index.byLowest.has(below);
  });
}

const isPupilName = (text: string): boolean => /^(学生)?姓名$/.test(normaliseHeading(text));

const CODE_CELL = /^([a-z]?\(?\d{1,3}\)?|[甲乙丙丁戊己]|[-—]+)$/i;

/** Column codes under the headings: L1, L2 …, (1), (2) …, 甲, 乙, 1, 2. */
function isCodeRow(view: SheetView, row: number): boolean {
  const texts = textsOf(view, row);
  return texts.length >= 3 && texts.every((text) => CODE_CELL.test(text)) && new Set(texts).size > texts.length / 2;
}

/** A line above a table that is no heading: its title, or 填报单位 and the like. */
const isLineAbove = (view: SheetView, row: number): boolean => {
  const texts = textsOf(view, row);
  return texts.length < 2 || texts.some(isCaptionText);
};

/** Texts over several columns each, and nothing over the column that names the school: a row of group headings. */
function isGroupRow(view: SheetView, row: number, anchors: readonly number[]): boolean {
  if (isLineAbove(view, row) || !hasNoNumbers(view, row)) return false;
  // 学校基本情况 over both 标识码 and 名称 is a group as well.
  if (anchors.some((column) => view.text(row, column) !== '' && !isMergedAcross(view, row, column))) return false;
  const isMerged = view.grid.merges.some(
    (merge) => merge.top === row && merge.right > merge.left && view.text(row, merge.left) !== '',
  );
  return (
    isMerged || (carriesRight(view, row) && textsOf(view, row).every((text) => findSchoolYear(text) === undefined))
  );
}

const isMergedAcross = (view: SheetView, row: number, column: number): boolean =>
  view.mergedTo(row, column) > column || (column > 0 && view.mergedTo(row, column - 1) >= column);

/** Several texts above the headings, some of which speak of a stage or of what the dictionary knows. */
const looksLikeGroups = (view: SheetView, row: number, index: HeadingIndex): boolean => {
  const texts = textsOf(view, row);
  if (texts.length < 3 || texts.some(isCaptionText) || !hasNoNumbers(view, row)) return false;
  return texts.filter((text) => findStage(text) !== undefined || findTarget(index, [text]).figure !== null).length >= 2;
};

/** Group headings may stand above the row that names the school columns. */
function topOf(view: SheetView, anchored: Anchored, from: number): number {
  const { anchor, anchors } = anchored;
  let top = anchor;
  while (top > from && anchor - top < MOST_HEADING_ROWS - 1 && isGroupRow(view, top - 1, anchors)) top -= 1;
  return top;
}

const hasNoNumbers = (view: SheetView, row: number): boolean =>
  (view.grid.rows[row] ?? []).every((cell) => cell === undefined || cell.kind === 'text');

/** Lower levels: whatever stands beside a heading that is merged downwards, and texts under group headings. */
function bottomOf(view: SheetView, anchor: number, anchors: readonly number[]): number {
  const merged = anchors
    .map((column) => view.mergedDownTo(anchor, column))
    .filter((row) => row - anchor < MOST_HEADING_ROWS);
  let bottom = Math.max(anchor, ...merged);
  while (
    bottom + 1 < view.height &&
    bottom + 1 - anchor < MOST_HEADING_ROWS &&
    isLowerHeading(view, bottom + 1, { anchor, anchors })
  )
    bottom += 1;
  return bottom + 1 < view.height && isCodeRow(view, bottom + 1) ? bottom + 1 : bottom;
}

interface Anchored {
  readonly anchor: number;
  /** Columns whose heading stands in the anchor row and names the school or the item. */
  readonly anchors: readonly number[];
}

function isLowerHeading(view: SheetView, row: number, { anchor, anchors }: Anchored): boolean {
  if (isBlankRow(view, row) || isCodeRow(view, row) || !hasNoNumbers(view, row)) return false;
  if (isNoteLine(view, row)) return false;
  const texts = textsOf(view, row);
  // In a .csv every number is a text; a year may be a heading.
  if (texts.some((text) => /^-?[\d,]+(\.\d+)?%?$/.test(text) && !/^20\d\d$/.test(text))) return false;
  if (texts.length < 3 && isTotalLabel(texts[0] ?? '')) return false;
  return anchors.every((column) => {
    const text = view.text(row, column);
    return text === '' || text === view.text(anchor, column) || isUnitHeading(text);
  });
}

/** A line of notes below the headings. 备注 that is merged down from them is none, nor is 联系人 under 学校负责人. */
const isNoteLine = (view: SheetView, row: number): boolean =>
  ownCellsOf(view, row).some(
    ({ text, column }, at) =>
      isNoteWithContent(text) || (at === 0 && isNoteText(text) && !isGroupAt(view, row - 1, column)),
  );

const isGroupAt = (view: SheetView, row: number, column: number): boolean =>
  view.text(row, column) !== '' && (view.mergedTo(row, column) > column || view.text(row, column + 1) === '');

/** A line of units may say so under the heading of the school. */
const isUnitHeading = (text: string): boolean => /^(计量)?单位$/.test(normaliseHeading(text));

/** Without merged cells a group heading stands over its first column only and is meant for those to its right. */
function carriesRight(view: SheetView, row: number): boolean {
  return view.grid.merges.every((merge) => merge.left === merge.right || row < merge.top || row > merge.bottom);
}

function headingAt(view: SheetView, row: number, at: { readonly column: number; readonly top: number }): string {
  const own = view.text(row, at.column);
  if (own !== '' || !carriesRight(view, row)) return own;
  for (let column = at.column - 1; column >= 0; column -= 1) {
    // A group above that begins between here and there ends the one below it.
    for (let above = at.top; above < row; above += 1) if (view.text(above, column + 1) !== '') return '';
    const text = view.text(row, column);
    // A heading with nothing below it is a column of its own, not a group.
    if (text !== '') return view.text(row + 1, column) === '' ? '' : text;
  }
  return '';
}

function columnAt(
  view: SheetView,
  column: number,
  rows: { readonly top: number; readonly bottom: number },
): HeaderColumn | undefined {
  const path: string[] = [];
  let lowest = rows.top;
  const hasOwnBelow = (row: number): boolean =>
    row < rows.bottom && (view.text(row + 1, column) !== '' || hasOwnBelow(row + 1));
  for (let row = rows.top; row <= rows.bottom; row += 1) {
    const text = hasOwnBelow(row) ? headingAt(view, row, { column, top: rows.top }) : view.text(row, column);
    if (text === '' || text === path.at(-1) || (path.length > 0 && isUnitHeading(text))) continue;
    path.push(text);
    lowest = row;
  }
  return path.length === 0 ? undefined : { column, path, row: lowest, item: null };
}

/** The first header block at or below a row; undefined when the rest of the sheet has none. */
export function findHeader(view: SheetView, from: number, index: HeadingIndex): HeaderBlock | undefined {
  for (let row = from; row < view.height; row += 1) {
    if ((view.grid.rows[row]?.length ?? 0) < 2 || !isAnchorRow(view, row, index)) continue;
    const width = view.grid.width;
    const anchors = Array.from({ length: width }, (_, column) => column).filter((column) => {
      const text = view.text(row, column);
      return isLongItemHeading(text) || isPupilName(text) || isIdentityHeading(index, text, ['code', 'name']);
    });
    const top = topOf(view, { anchor: row, anchors }, from);
    const bottom = bottomOf(view, row, anchors);
    const isLong = anchors.some((column) => isLongItemHeading(view.text(row, column)));
    if (!isLong && isAboveLabel(view, bottom, { index, columns: anchors })) continue;
    return headerAt(view, { top, bottom }, top > from && looksLikeGroups(view, top - 1, index));
  }
  return undefined;
}

/** The headings of the rows that hold them, found or said by a person. */
export function headerAt(view: SheetView, { top, bottom }: HeadingRows, hasUnusedAbove: boolean): HeaderBlock {
  const lowest = bottom > top && isCodeRow(view, bottom) ? bottom - 1 : bottom;
  const columns = Array.from({ length: view.grid.width }, (_, column) =>
    columnAt(view, column, { top, bottom: lowest }),
  );
  return { top, bottom, hasUnusedAbove, columns: columns.flatMap((column) => column ?? []) };
}

/** A row that prints (part of) the headings again, as at the top of every printed page. */
export function isRepeatedHeader(view: SheetView, row: number, header: HeaderBlock): boolean {
  const texts = textsOf(view, row);
  if (texts.length === 0) return false;
  const again = header.columns.filter(({ column }) => {
    const text = view.text(row, column);
    if (text === '') return false;
    for (let heading = header.top; heading <= header.bottom; heading += 1)
      if (view.text(heading, column) === text) return true;
    return false;
  });
  return again.length >= 2 && again.length >= texts.length * 0.6;
}

/** Whether another table starts at this row. */
export const startsTable = (view: SheetView, row: number, index: HeadingIndex): boolean =>
  hasNoNumbers(view, row) && isAnchorRow(view, row, index);
