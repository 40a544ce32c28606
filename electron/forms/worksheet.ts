import { type CellObject, utils, type WorkSheet } from 'xlsx';
import {
  type FormCell,
  type FormRow,
  type FormSheet,
  sentenceFinder,
  type Span,
  spansOf,
  widthOf,
} from './form-sheet.ts';

/** Texts of the table get a number format of their own, so that `print-layout.ts` can tell them from bare lines. */
const TEXT_FORMAT = '@';
/** Shows the text as it is, like `@`, and marks the cell for `print-layout.ts`. */
export const ABSENT_FORMAT = ';;;@';

/** The same for the title of a form and for what is read as a sentence. */
export const TITLE_FORMAT = '0;0;0;@';
export const SENTENCE_FORMAT = '0;-0;0;@';

const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

type Place = 'bare' | 'title' | 'table' | 'sentence';

const FORMATS: Readonly<Record<Place, { readonly z?: string }>> = {
  bare: {},
  title: { z: TITLE_FORMAT },
  table: { z: TEXT_FORMAT },
  sentence: { z: SENTENCE_FORMAT },
};

function toCell(cell: FormCell | null, place: Place): CellObject {
  const format = FORMATS[place];
  if (cell === null) return { t: 's', v: '', ...format };
  switch (cell.kind) {
    case 'text':
      return { t: 's', v: cell.text, ...format };
    case 'absent':
      return { t: 's', v: cell.text, z: ABSENT_FORMAT };
    case 'number':
      return { t: 'n', v: cell.value, z: numberFormat(cell.decimals) };
    case 'formula':
      return { t: 'n', v: cell.value, f: cell.formula, z: numberFormat(cell.decimals) };
  }
}

const POINTS_A_LINE = 14;
const POINTS_AROUND = 6;

/** A letter of a cell's width is lost at its edges. */
const EDGE = 1;

/** How many lines the fullest cell of a table row wraps into, over all columns it is merged with; nothing else makes a row high enough for its text. */
function linesOf({ kind, cells }: FormRow, widthAt: (column: number) => number | null): number {
  if (kind === 'bare') return 1;
  const lines = cells.map((cell, c) => {
    const width = widthAt(c);
    return cell?.kind === 'text' && width !== null ? Math.ceil(widthOf(cell.text) / (width - EDGE)) : 1;
  });
  return Math.max(1, ...lines);
}

const NARROWEST = 10;

/** Null for a cell that goes over several rows: none of them alone has to be high enough. */
function mergedWidth(columnWidths: readonly number[], c: number, span: Span | 'covered' | undefined): number | null {
  if (span === undefined) return columnWidths[c] ?? NARROWEST;
  if (span === 'covered' || span.rowSpan > 1) return null;
  return columnWidths.slice(c, c + span.colSpan).reduce((sum, width) => sum + width, 0);
}

export function toWorksheet(form: FormSheet): WorkSheet {
  const { rows, columnWidths, merges } = form;
  const spans = spansOf(form);
  const isSentence = sentenceFinder(form);
  const width = Math.max(columnWidths.length, ...rows.map(({ cells }) => cells.length));
  const sheet: WorkSheet = {};
  for (const [r, { kind, cells }] of rows.entries()) {
    const count = kind === 'bare' ? cells.length : width;
    for (let c = 0; c < count; c++) {
      const place = kind === 'bare' ? (r === 0 ? 'title' : 'bare') : isSentence(r, c) ? 'sentence' : 'table';
      sheet[utils.encode_cell({ r, c })] = toCell(cells[c] ?? null, place);
    }
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  sheet['!cols'] = columnWidths.map((wch) => ({ wch }));
  sheet['!rows'] = rows.map((row, r) => {
    const lines = linesOf(row, (c) => mergedWidth(columnWidths, c, spans.get(`${r},${c}`)));
    return { hpt: POINTS_A_LINE * lines + POINTS_AROUND };
  });
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  return sheet;
}
