import type { WorkbookLimits } from './limits.ts';

/** How far a sheet reaches by the references its cells really carry, not by the range it claims. */
interface Extent {
  readonly row: number;
  readonly column: number;
}

/** XML lets a reference stand in either kind of quotes, after any white space. */
const MARKS = ['r="', "r='"].map((mark) => Buffer.from(mark));
const SPACE = 32;
const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** Finds the first `r="B12"` beyond the limits in a sheet's XML; undefined when all are within. */
function findFarCell(xml: Buffer, mark: Buffer, limits: WorkbookLimits): Extent | undefined {
  for (let at = xml.indexOf(mark); at !== -1; at = xml.indexOf(mark, at)) {
    const isAttribute = (xml[at - 1] ?? 0) <= SPACE;
    at += mark.length;
    if (!isAttribute) continue;
    let column = 0;
    let row = 0;
    for (let code = xml[at] ?? 0; code >= A && code <= Z && column <= 20_000; code = xml[at] ?? 0) {
      column = column * 26 + code - A + 1;
      at += 1;
    }
    for (let code = xml[at] ?? 0; code >= ZERO && code <= NINE && row <= 10_000_000; code = xml[at] ?? 0) {
      row = row * 10 + code - ZERO;
      at += 1;
    }
    if (row > limits.rows || column > limits.columns) return { row, column };
  }
  return undefined;
}

function countOf(xml: Buffer, mark: string): number {
  let count = 0;
  for (let at = xml.indexOf(mark); at !== -1; at = xml.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

/** With a namespace prefix or without. */
const CELL_TAGS = ['<c ', '<c>', '<c/', ':c ', ':c>', ':c/'];

/** A row says where it is without a column. */
const tooFar = ({ row, column }: Extent, { rows, columns }: WorkbookLimits): string =>
  `内容写到第 ${row} 行${column === 0 ? '' : `第 ${column} 列`}，最多 ${rows} 行 ${columns} 列`;

/** Why a part of an .xlsx may not be parsed, and how many cells it has: a sheet may stand under any name. */
export function scanXlsxPart(
  xml: Buffer,
  limits: WorkbookLimits,
): { readonly problem: string | undefined; readonly cells: number } {
  const far = MARKS.map((mark) => findFarCell(xml, mark, limits)).find((it) => it !== undefined);
  const cells = CELL_TAGS.reduce((sum, tag) => sum + countOf(xml, tag), 0);
  if (far !== undefined) return { problem: tooFar(far, limits), cells };
  return { problem: undefined, cells };
}

const ODS_TAG = /<table:table-(row|cell)\b([^>]*)>/g;

/** In an .ods one element stands for many cells; an empty one may stand for any number. */
export function scanOdsContent(
  xml: string,
  limits: WorkbookLimits,
): { readonly problem: string | undefined; readonly cells: number } {
  let cells = 0;
  let rowRepeat = 1;
  for (const [, element, attributes = ''] of xml.matchAll(ODS_TAG)) {
    const repeat = Number(/number-(?:rows|columns)-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
    if (element === 'row') {
      rowRepeat = repeat;
      continue;
    }
    if (attributes.endsWith('/') && !attributes.includes('office:value')) continue;
    if (repeat > limits.columns || rowRepeat > limits.rows)
      return { problem: tooFar({ row: rowRepeat, column: repeat }, limits), cells };
    cells += repeat * rowRepeat;
  }
  return { problem: undefined, cells };
}
