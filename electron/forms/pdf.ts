import pdfmake from 'pdfmake';
import { fontFiles, readCoverage } from '../documents/fonts.ts';
import { createGlyphs } from '../documents/glyphs.ts';
import { FONT } from '../documents/pages/record-document.ts';
import type { FormBook } from './form-sheet.ts';
import type { OnProgress } from './progress.ts';
import { formPages } from './pdf-pages.ts';

/** The types of pdfmake do not know of it yet: it tells the share of what it has drawn. */
const watched = pdfmake as typeof pdfmake & {
  readonly setProgressCallback: (callback: (share: number) => void) => void;
};

/** The forms as a PDF with its fonts in it. */
export async function writePdf(
  book: FormBook,
  fontFolder: string,
  onProgress: OnProgress = () => undefined,
): Promise<Uint8Array> {
  const all = book.forms.length;
  const fonts = fontFiles(fontFolder);
  const readable = new Set(Object.values(fonts));
  pdfmake.setFonts({ [FONT]: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  watched.setProgressCallback((share) => onProgress({ step: 'write', done: Math.floor(share * all), all }));
  const pages = formPages(book, createGlyphs(readCoverage(fontFolder)), (done) =>
    onProgress({ step: 'layout', done, all }),
  );
  return pdfmake.createPdf(pages).getBuffer();
}
