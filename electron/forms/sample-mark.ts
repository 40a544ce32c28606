import { isSampleCode } from '#shared/schema/sample-school.ts';
import { SAMPLE_LINE, SAMPLE_MARK } from '../documents/pages/sample-mark.ts';
import { type FormBook, type FormCell, type FormSheet } from './form-sheet.ts';
import type { FormsInput } from './forms-input.ts';

/** Forms about the invented schools that ship with the app say so in the title, which stands on every sheet and page. */
export function markSample(book: FormBook, { data }: Pick<FormsInput, 'data'>): FormBook {
  if (!data.schools.some(({ code }) => isSampleCode(code))) return book;
  return {
    ...book,
    title: `${SAMPLE_MARK} ${book.title}`,
    isSample: true,
    forms: book.forms.map(marked),
    rawFigures: book.rawFigures.map(marked),
  };
}

function marked<T extends FormSheet>(form: T): T {
  const [title, ...rows] = form.rows;
  return title === undefined ? form : { ...form, rows: [{ ...title, cells: title.cells.map(markedCell) }, ...rows] };
}

const markedCell = (cell: FormCell | null): FormCell | null =>
  cell?.kind === 'text' ? { ...cell, text: `${cell.text}【${SAMPLE_LINE}】` } : cell;
