import pdfmake from 'pdfmake';
import { fontFiles, readCoverage } from '../documents/fonts.ts';
import { createGlyphs } from '../documents/glyphs.ts';
import { FONT } from '../documents/pages/record-document.ts';
import type { FormBook } from './form-sheet.ts';
import { formPages } from './pdf-pages.ts';

/** The forms as a PDF with its fonts in it. */
export async function writePdf(book: FormBook, fontFolder: string): Promise<Uint8Array> {
  const fonts = fontFiles(fontFolder);
  const readable = new Set(Object.values(fonts));
  pdfmake.setFonts({ [FONT]: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  return pdfmake.createPdf(formPages(book, createGlyphs(readCoverage(fontFolder)))).getBuffer();
}
