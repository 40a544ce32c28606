import { createHash } from 'node:crypto';
import { PDF, PdfDict, PdfRef, PdfStream, type PdfObject } from '@libpdf/core';

/** A PDF opened for reading: any PDF, also one that another program has rewritten. */
export const openPdf = (bytes: Uint8Array): Promise<PDF> => PDF.load(bytes);

/**
 * SHA-256 of each page: its drawing instructions and its pictures, as they lie in the file. Not the fonts, which all
 * pages share.
 */
export function pageDigests(pdf: PDF): string[] {
  const resolve = (object: PdfObject | undefined): PdfObject | null =>
    object instanceof PdfRef ? pdf.getObject(object) : (object ?? null);
  return pdf.getPages().map((page) => {
    const hash = createHash('sha256');
    const add = (object: PdfObject | null): void => {
      if (object instanceof PdfStream) hash.update(object.data);
    };
    add(resolve(page.dict.get('Contents')));
    const pictures = resolve(page.getResources().get('XObject'));
    if (pictures instanceof PdfDict) for (const [, picture] of pictures) add(resolve(picture));
    return hash.digest('hex');
  });
}
