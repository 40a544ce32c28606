import type { ChecklistReading, ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import type { FigureDictionary } from '#shared/schema/figure.ts';
import type { Grid } from '#shared/schema/grid.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import { itemIdSchema, templateIdSchema, type Basis, type Item } from '#shared/schema/template.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { SheetReader } from './cells.ts';
import {
  BASIS_COLUMNS,
  COLUMNS,
  columnKeys,
  FORMER_HEADINGS,
  HEAD,
  LATER_COLUMNS,
  SHEETS,
  type ColumnKey,
} from './layout.ts';
import { readCondition } from './read-form.ts';
import { readItem } from './read-item.ts';
import { columnOf, type Row } from './row.ts';

export type ReadingContext = {
  readonly file: string;
  readonly figures: FigureDictionary;
  /** For rows that were added by hand. */
  readonly newId: () => string;
};

/** A workbook that was written by `writeChecklist` and edited by hand. Either all of it is understood or nothing is taken. */
export function readChecklist(grids: readonly Grid[], { file, figures, newId }: ReadingContext): ChecklistReading {
  const grid = grids.find(({ sheet }) => sheet === SHEETS.items);
  if (grid === undefined) {
    const found = grids.map(({ sheet }) => `“${sheet}”`).join('、');
    const message = `应有名为“${SHEETS.items}”的工作表，这里只有${found}。请用本软件导出的表格来改。`;
    return { kind: 'refused', file, problems: [{ sheet: SHEETS.items, cell: null, message }] };
  }
  const basis = readBasis(grids.find(({ sheet }) => sheet === SHEETS.basis));
  const sheet = new SheetReader(grid);
  const checklist = readSheet(sheet, basis.value, { figures, newId });
  const problems = [...sheet.problems, ...basis.problems];
  return problems.length > 0 ? { kind: 'refused', file, problems } : { kind: 'read', checklist };
}

function readSheet(sheet: SheetReader, basis: readonly Basis[], context: ItemContext): ChecklistSheet {
  const headRow = findHeadRow(sheet);
  const head = headRow === null ? new Map<ColumnKey, number>() : findColumns(sheet, headRow);
  const first = headRow ?? sheet.rowCount;
  const lineOf = (heading: string): number => indicesBelow(first).find((row) => sheet.text(row, 0) === heading) ?? -1;
  const title = sheet.text(lineOf(HEAD.title), 1);
  if (title === '') sheet.problem(0, 1, `应在“${HEAD.title}”右边写名称，这里是空的`);
  if (title.length > 100) sheet.problem(0, 1, `名称最多 100 个字，这里有 ${title.length} 个`);
  const templateId = templateIdSchema.safeParse(sheet.text(lineOf(HEAD.id), 1));
  const rows = headRow === null ? [] : indicesBelow(sheet.rowCount).filter((row) => row > headRow);
  return {
    title,
    stages: sheet.words(lineOf(HEAD.stages), 1, stageSchema.options),
    basis: [...basis],
    templateId: templateId.success ? templateId.data : null,
    items: readItems(
      rows
        .map((row): Row => ({ sheet, row, columns: head }))
        .filter((at) => [...head.values()].some((column) => sheet.text(at.row, column) !== '')),
      basis,
      context,
    ),
  };
}

type ItemContext = Omit<ReadingContext, 'file'>;

/** First every row by itself, then the conditions, which name other rows. */
function readItems(
  rows: readonly Row[],
  basis: readonly Basis[],
  { figures, newId }: ItemContext,
): ChecklistSheet['items'] {
  const seen = new Map<string, number>();
  const read = rows.map((at) => ({
    at,
    no: at.sheet.text(at.row, columnOf(at, 'no')),
    id: readId(at, seen) ?? itemIdSchema.parse(newId()),
    item: readItem(at, basis, figures),
  }));
  const byNo = groupBy(read, ({ no }) => no);
  return read.flatMap(({ at, id, item }) => {
    const showWhen = readCondition(at, byNo);
    return item === null ? [] : [{ id, item: { ...item, showWhen } }];
  });
}

const indicesBelow = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The row of headings may have been pushed down by lines that someone added above. */
function findHeadRow(sheet: SheetReader): number | null {
  const row = indicesBelow(sheet.rowCount).find((it) =>
    indicesBelow(sheet.width).some((column) => sheet.text(it, column) === COLUMNS.question.heading),
  );
  if (row !== undefined) return row;
  sheet.problem(0, null, `没有找到列名“${COLUMNS.question.heading}”。请不要改动列名。`);
  return null;
}

function findColumns(sheet: SheetReader, row: number): Map<ColumnKey, number> {
  const found = new Map<ColumnKey, number>();
  const findColumn = (heading: string | undefined): number | undefined =>
    indicesBelow(sheet.width).find((it) => sheet.text(row, it) === heading);
  const isFormer = LATER_COLUMNS.every((key) => findColumn(COLUMNS[key].heading) === undefined);
  for (const key of columnKeys) {
    const { heading } = COLUMNS[key];
    const column = findColumn(heading) ?? findColumn(FORMER_HEADINGS[key]);
    if (column === undefined && isFormer && LATER_COLUMNS.includes(key)) continue;
    if (column === undefined) sheet.problem(row, null, `第 ${row + 1} 行缺少列名“${heading}”。请不要改动列名。`);
    else found.set(key, column);
  }
  return found;
}

/** Null for a row that was added by hand. */
function readId(at: Row, seen: Map<string, number>): Item['id'] | null {
  const { sheet, row } = at;
  const column = columnOf(at, 'id');
  const text = sheet.text(row, column);
  if (text === '') return null;
  const id = itemIdSchema.safeParse(text);
  const before = seen.get(text);
  seen.set(text, row);
  if (before !== undefined) sheet.problem(row, column, `与第 ${before + 1} 行的编号相同。复制出来的行，请把编号清空。`);
  if (!id.success) sheet.problem(row, column, '编号太长。新增的行，请把编号清空。');
  return id.success ? id.data : null;
}

function readBasis(grid: Grid | undefined): {
  readonly value: readonly Basis[];
  readonly problems: SheetReader['problems'];
} {
  if (grid === undefined) return { value: [], problems: [] };
  const sheet = new SheetReader(grid);
  const rows = indicesBelow(sheet.rowCount).slice(1);
  const value = rows
    .filter((row) => indicesBelow(BASIS_COLUMNS.length).some((column) => sheet.text(row, column) !== ''))
    .map((row): Basis => {
      const title = sheet.text(row, 0);
      if (title === '') sheet.problem(row, 0, '应写文件名称，这里是空的');
      return {
        title,
        planId: sheet.text(row, 1) || title,
        effectiveOn: sheet.day(row, 2),
        expiresOn: sheet.day(row, 3),
      };
    });
  return { value, problems: sheet.problems };
}
