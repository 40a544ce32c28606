import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Glyphs } from '../documents/glyphs.ts';
import { BAND, INK, MUTED } from '../documents/pages/look.ts';
import { FONT } from '../documents/pages/record-document.ts';
import { sampleWatermark } from '../documents/pages/sample-mark.ts';
import {
  cellText,
  type FormBook,
  type FormCell,
  type FormRow,
  type FormSheet,
  sentenceFinder,
  type Span,
  spansOf,
} from './form-sheet.ts';

/** Points; A4. */
const MARGINS = { side: 36, top: 28, bottom: 40 } as const;
const A4 = { portrait: 595.28, landscape: 841.89 } as const;
const PADDING = 2.5;
const RULE = 0.5;
const ABSENT_GREY = '#e3e6ea';
/** A narrow letter of the column widths at 11 pt, as in a spreadsheet. */
const POINTS_A_LETTER = 5.25;
/** Font sizes; a form that stands upright has few columns, whose texts may wrap. */
const SMALLEST = { landscape: 7, portrait: 8.5 } as const;
const LARGEST = 9.5;

interface Drawing {
  readonly form: FormSheet;
  readonly glyphs: Glyphs;
}

/** Told whenever pdfmake looks at a form anew. */
interface Watched extends Drawing {
  readonly onLook: () => void;
}

/**
 * The forms as pages: the same cells, rounding and marks as in the workbook; title and head stand on every page.
 * `onLaidOut` hears how many forms pdfmake has measured, which is most of its work before it draws.
 */
export function formPages(book: FormBook, glyphs: Glyphs, onLaidOut: (forms: number) => void): TDocumentDefinitions {
  let measured = 0;
  // Before the missing characters are listed.
  const line = glyphs.draw(book.footer, '页脚');
  const content = book.forms.map((form, i): Content => ({
    stack: [
      ...ruledTables({
        form,
        glyphs,
        onLook: () => {
          if (i < measured) return;
          measured = i + 1;
          onLaidOut(measured);
        },
      }),
      ...notes({ form, glyphs }),
    ],
    pageOrientation: form.orientation,
    ...(i === 0 ? {} : { pageBreak: 'before' as const }),
  }));
  return {
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageOrientation: book.forms[0]?.orientation ?? 'portrait',
    pageMargins: [MARGINS.side, MARGINS.top, MARGINS.side, MARGINS.bottom],
    info: { title: book.title, creator: '督学通 Duxue' },
    ...(book.isSample ? { watermark: sampleWatermark(FONT) } : {}),
    defaultStyle: { font: FONT, color: INK, lineHeight: 1.15 },
    footer: (page, pages) => footer(line, `${page}/${pages}`),
    content: [...content, ...missingGlyphs(glyphs)],
  };
}

const footer = (line: string, page: string): Content => ({
  margin: [MARGINS.side, 12, MARGINS.side, 0],
  fontSize: 8,
  color: MUTED,
  columnGap: 12,
  columns: [
    { text: line, width: '*' },
    { text: page, width: 'auto' },
  ],
});

const widthIn = ({ columnWidths }: FormSheet): number => columnWidths.reduce((sum, width) => sum + width, 0);

const contentWidth = ({ orientation }: FormSheet): number => A4[orientation] - 2 * MARGINS.side;

/** As a spreadsheet would shrink the form to the page; below the smallest nobody can read it, so texts wrap instead. */
function fontSizeOf(form: FormSheet): number {
  const shrunk = (11 * contentWidth(form)) / (widthIn(form) * POINTS_A_LETTER);
  return Math.max(SMALLEST[form.orientation], Math.min(LARGEST, shrunk));
}

function widthsOf(form: FormSheet): number[] {
  const columns = form.columnWidths.length;
  const free = contentWidth(form) - columns * 2 * PADDING - (columns + 1) * RULE;
  return form.columnWidths.map((width) => (free * width) / widthIn(form));
}

/** From which row to which: each block of a form is a table of its own; what stands above the first goes with it. */
function partsOf({ rows, blocks = [] }: FormSheet): readonly { readonly from: number; readonly to: number }[] {
  const afterHead = rows.findLastIndex(({ kind }) => kind === 'head') + 1;
  const end = rows.findLastIndex(({ kind }) => kind !== 'bare') + 1;
  const starts = [afterHead, ...blocks.slice(1)];
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? end }));
}

/** Title and head stand on every page; every block begins one. */
function ruledTables({ form, glyphs, onLook }: Watched): Content[] {
  const firstHead = form.rows.findIndex(({ kind }) => kind === 'head');
  const spans = spansOf(form);
  const fontSize = fontSizeOf(form);
  const isSentence = sentenceFinder(form);
  const line = (row: FormRow, r: number): TableCell[] =>
    row.kind === 'bare'
      ? titleLine({ form, glyphs }, row, r)
      : form.columnWidths.map((_, c): TableCell => {
          const span = spans.get(`${r},${c}`);
          if (span === 'covered') return '';
          const text = glyphs.draw(textOf(row.cells[c]), form.name);
          const alignment = isSentence(r, c) ? ('left' as const) : ('center' as const);
          return { text, alignment, ...lookOf(row, c), ...placed(span, fontSize) };
        });
  const linesIn = (from: number, to: number): TableCell[][] =>
    form.rows.slice(from, to).map((row, i) => line(row, from + i));
  const parts = partsOf(form);
  const headerRows = parts[0]?.from ?? 0;
  return parts.map(({ from, to }, i): Content => ({
    fontSize,
    ...(i === 0 ? {} : { pageBreak: 'before' as const }),
    table: {
      headerRows,
      dontBreakRows: true,
      widths: widthsOf(form),
      // Each table its own title lines: pdfmake writes into the cells where it put them.
      body: [...linesIn(0, headerRows), ...linesIn(from, to)],
    },
    layout: {
      // None above and between the title lines.
      hLineWidth: (ruled) => (ruled < firstHead ? 0 : RULE),
      vLineWidth: () => RULE,
      paddingLeft: () => {
        onLook();
        return PADDING;
      },
      paddingRight: () => PADDING,
      paddingTop: () => PADDING,
      paddingBottom: () => PADDING,
    },
  }));
}

/** Above the ruled table: the title in the middle, what is under it at the left. */
function titleLine({ form, glyphs }: Drawing, { cells }: FormRow, r: number): TableCell[] {
  const line: TableCell = {
    text: glyphs.draw(textOf(cells[0]), form.name),
    colSpan: form.columnWidths.length,
    border: [false, false, false, false],
    ...(r === 0
      ? { alignment: 'center' as const, fontSize: 14, bold: true }
      : { fontSize: 9.5, margin: [0, 0, 0, 3] as [number, number, number, number] }),
  };
  return [line, ...form.columnWidths.slice(1).map(() => '')];
}

const textOf = (cell: FormCell | null | undefined): string =>
  cell === null || cell === undefined ? '' : cellText(cell);

function lookOf({ kind, cells }: FormRow, c: number) {
  if (kind === 'head') return { bold: true, fillColor: BAND };
  return cells[c]?.kind === 'absent' ? { fillColor: ABSENT_GREY } : {};
}

/** The types of pdfmake do not know of it yet. */
const MIDDLE: object = { verticalAlignment: 'middle' };

/** pdfmake centres a cell within its own row only; one that goes over several rows is moved down by hand. */
function placed(span: Span | undefined, fontSize: number) {
  if (span === undefined) return MIDDLE;
  if (span.rowSpan === 1) return { ...span, ...MIDDLE };
  return { ...span, margin: [0, (span.rowSpan - 1) * fontSize * 0.8, 0, 0] as [number, number, number, number] };
}

/** Under the table. */
function notes({ form, glyphs }: Drawing): Content[] {
  const lastRow = form.rows.findLastIndex(({ kind }) => kind !== 'bare');
  return form.rows.slice(lastRow + 1).map(({ cells }): Content => ({
    text: glyphs.draw(textOf(cells[0]), form.name),
    fontSize: 8.5,
    margin: [0, 6, 0, 0],
  }));
}

/** Characters the font lacks are printed as boxes, and named, so that nothing is lost silently. */
function missingGlyphs(glyphs: Glyphs): Content[] {
  const missing = glyphs.listMissing();
  if (missing.length === 0) return [];
  const lines = missing.map(({ codePoint, places }) => `${codePoint}（${places.join('、')}）`).join('；');
  return [
    { text: `印作“□”的字符所用字体没有：${lines}。原字见同名的 Excel 表。`, fontSize: 8.5, margin: [0, 8, 0, 0] },
  ];
}
