import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import type { Coverage } from './glyphs.ts';

/** The two weights documents are set in. Chinese has no italics: they are set upright. */
export const fontFiles = (folder: string) => {
  const normal = join(folder, 'NotoSansSC_400Regular.ttf');
  const bold = join(folder, 'NotoSansSC_700Bold.ttf');
  return { normal, bold, italics: normal, bolditalics: bold };
};

/** Both weights draw the same characters. */
export function readCoverage(folder: string): Coverage {
  const font = create(readFileSync(fontFiles(folder).normal));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('expected a single font, found a collection');
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}
