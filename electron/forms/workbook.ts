import { utils, write } from 'xlsx';
import type { FormBook, FormSheet } from './form-sheet.ts';
import type { OnProgress } from './progress.ts';
import { addPrintLayout } from './print-layout.ts';
import { toWorksheet } from './worksheet.ts';

/** What Excel takes in no name of a sheet. */
const FORBIDDEN = /[[\]:*?/\\']/g;
const LONGEST_NAME = 31;

/** Names of sheets are told apart without regard to case. */
function sheetNames(sheets: readonly FormSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replaceAll(FORBIDDEN, ' ');
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const unique = `${plain.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
      if (taken.has(unique.toLowerCase())) continue;
      taken.add(unique.toLowerCase());
      return unique;
    }
  });
}

/** The lines that stand above the first row of figures are printed on every page. */
function repeatedRows({ rows }: FormSheet): string {
  const last = rows.findLastIndex(({ kind }) => kind === 'head');
  return `$1:$${last + 1}`;
}

/** The forms as an .xlsx workbook. */
export function writeWorkbook(
  { forms, rawFigures, footer }: FormBook,
  onProgress: OnProgress = () => undefined,
): Uint8Array {
  const sheets = [...forms, ...rawFigures];
  const names = sheetNames(sheets);
  const workbook = utils.book_new();
  const all = sheets.length;
  for (const [i, sheet] of sheets.entries()) {
    utils.book_append_sheet(workbook, toWorksheet(sheet), names[i]);
    onProgress({ step: 'layout', done: i + 1, all });
  }
  workbook.Workbook = {
    Names: sheets.map((sheet, i) => ({
      Name: '_xlnm.Print_Titles',
      Sheet: i,
      Ref: `'${names[i] ?? ''}'!${repeatedRows(sheet)}`,
    })),
  };
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  const orientations = sheets.map(({ orientation }) => orientation);
  return addPrintLayout(new Uint8Array(bytes), {
    orientations,
    footer,
    onSheet: (done) => onProgress({ step: 'write', done, all }),
  });
}
