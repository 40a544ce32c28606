import type { PlanTarget, Span } from '../../schema/plan.ts';
import { checkableOf } from './checkable.ts';
import { readComparison, type Comparison } from './comparators.ts';
import { tidyName } from './tidy-name.ts';
import { kindOf } from './measure.ts';
import type { TargetContext } from './paragraph.ts';
import { isAverage, shareBefore } from './periods.ts';
import { scanQuantities, type Quantity } from './quantities.ts';
import { schoolLevelOf } from './school-level.ts';
import type { BodyParagraph } from './tasks.ts';
import { spanOf, type Passage } from './text.ts';
import { UNIT_PATTERN, unitClassOf } from './units.ts';

/** Columns of a table of indicators: 指标 | 单位 | 2020年 | 2025年 | 属性. */
interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly values: readonly { readonly at: number; readonly by: string | null }[];
}

const NAME = /指标|项目|名称|内容|目标任务/;
const BASELINE = /现状|基期|基数|基础|实际|完成值|完成情况|上年/;

/** The columns a header row announces, or null when the row is no header of indicators. */
function readHeader(cells: readonly Passage[], context: TargetContext): Columns | null {
  const heads = cells.map((cell) => cell.text);
  const name = heads.findIndex((head) => NAME.test(head) && !/\d/.test(head));
  if (name < 0) return null;
  const unit = heads.findIndex((head) => /^(?:计量)?单位$/.test(head));
  const values = heads.flatMap((head, at): { at: number; by: string | null }[] => {
    if (at === name || at === unit || BASELINE.test(head)) return [];
    const year = /(20\d{2})年?/.exec(head)?.[1];
    if (year !== undefined)
      return context.years.from !== null && Number(year) < context.years.from ? [] : [{ at, by: year }];
    return /目标值?$|标准值?$|指标值$/.test(head) ? [{ at, by: null }] : [];
  });
  return values.length === 0 ? null : { name, unit: unit < 0 ? null : unit, values };
}

/** Unit written behind the name in brackets: 毛入园率(%). */
const unitInName = (name: string): string =>
  new RegExp(`\\(((?:十|百|千)?[万亿]?(?:${UNIT_PATTERN}))\\)`).exec(name)?.[1] ?? '';

function cellQuantity(cell: Passage, unit: string): Quantity | null {
  const [first] = scanQuantities(cell.text);
  if (first === undefined || /^(?:19|20)\d{2}年/.test(cell.text)) return null;
  if (first.unitClass !== 'none') return first;
  return { ...first, unit, unitClass: unitClassOf(unit.replace(/^[十百千]?[万亿]/, '')) };
}

interface Row {
  readonly paragraph: BodyParagraph;
  readonly cells: readonly Passage[];
  readonly columns: Columns;
}

/** A figure in a table of goals that has no comparator is a floor; 100 % is exact. */
function cellComparison(cell: Passage, quantity: Quantity): Comparison {
  const read = readComparison(cell.text.slice(0, quantity.from), quantity, false);
  if (read.comparator !== 'count' || read.approx) return read;
  return { ...read, comparator: quantity.unit === '%' && quantity.values[0] === 100 ? '=' : '>=', implied: true };
}

interface Cell extends Row {
  readonly cell: Passage;
  readonly nameCell: Passage;
  readonly quantity: Quantity;
}

/** The source between the name and the figure of a row, both included. */
function cellSpan({ cell, nameCell, columns }: Cell, at: number): Span {
  const [left, right] = columns.name < at ? [nameCell, cell] : [cell, nameCell];
  return { start: spanOf(left).start, end: spanOf(right).end };
}

function readCell(row: Row, value: Columns['values'][number], context: TargetContext): PlanTarget[] {
  const cell = row.cells[value.at];
  const nameCell = row.cells[row.columns.name];
  if (cell === undefined || nameCell === undefined || nameCell.text === '') return [];
  const unitCell = row.columns.unit === null ? '' : (row.cells[row.columns.unit]?.text ?? '');
  const quantity = cellQuantity(cell, unitCell === '' ? unitInName(nameCell.text) : unitCell);
  if (quantity === null) return [];
  return [cellTarget({ ...row, cell, nameCell, quantity }, value, context)];
}

function cellTarget(read: Cell, value: Columns['values'][number], context: TargetContext): PlanTarget {
  const { cell, nameCell, quantity } = read;
  const comparison = cellComparison(cell, quantity);
  const indicator = tidyName(nameCell.text.replace(/^\d+[.、]?/, ''));
  const span = cellSpan(read, value.at);
  const clause = nameCell.text;
  const share = shareBefore(clause);
  const figure = quantity.values[0] ?? 0;
  const kind = kindOf(quantity, { clause, indicator, recurs: false, per: null });
  const implied = context.years.to === null ? null : String(context.years.to);
  const { heading, path, planTitle, top, area } = context;
  return {
    taskId: context.taskId,
    quote: context.source.slice(span.start, span.end),
    span,
    lineNo: read.paragraph.lineNo,
    indicator,
    comparator: comparison.comparator,
    value: figure,
    value2: quantity.isRange ? (quantity.values[1] ?? null) : null,
    unit: isAverage(clause) || share === null ? quantity.unit : `${quantity.unit}/${share}`,
    schoolLevel: schoolLevelOf({ piece: clause, clause, earlier: [], heading, path, planTitle }),
    by: value.by ?? implied,
    kind,
    checkable: checkableOf({ kind, value: figure, clause, indicator, per: null, top, area, heading }),
    damaged: false,
    damageNote: null,
    phrase: cell.text,
    confidence: 0.85,
    bestEffort: false,
    strict: comparison.strict,
    comparatorImplied: comparison.implied,
    byImplied: value.by === null,
    impliedValue: false,
    approx: comparison.approx,
    perYear: false,
    partOf: null,
    duplicateOf: null,
  };
}

/** Targets of the tables among a task's paragraphs. A row counts only below a header that names its columns. */
export function readTables(paragraphs: readonly BodyParagraph[], context: TargetContext): PlanTarget[] {
  let columns: Columns | null = null;
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.cells === null) {
      columns = null;
      return [];
    }
    const header = readHeader(paragraph.cells, context);
    if (header !== null) columns = header;
    if (header !== null || columns === null) return [];
    const row: Row = { paragraph, cells: paragraph.cells, columns };
    return row.columns.values.flatMap((value) => readCell(row, value, context));
  });
}
