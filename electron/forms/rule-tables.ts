import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { must } from '#shared/util/must.ts';

const STYLES = 'xl/styles.xml';
const LINE = '<color auto="1"/>';
const RULED = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('');

/**
 * SheetJS writes number formats but no borders. Every cell of a table has a format of its own (texts are `@`), bare lines
 * have none: so all cell styles but the first get thin lines, centred and wrapped text, and the first only wraps nothing.
 */
export function ruleTables(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const styles = strFromU8(must(parts[STYLES], 'a workbook has styles'));
  const ruled = styles
    .replace(
      /<borders[^>]*>.*?<\/borders>/s,
      `<borders count="2"><border/><border>${RULED}<diagonal/></border></borders>`,
    )
    .replace(/<cellXfs.*?<\/cellXfs>/s, (formats) => {
      let index = 0;
      return formats.replace(/<xf ([^>]*?)\/>/g, (plain, attributes: string) =>
        index++ === 0
          ? plain
          : `<xf ${attributes.replace(/borderId="\d+"/, 'borderId="1"')} applyBorder="1" applyAlignment="1">` +
            '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
      );
    });
  return zipSync({ ...parts, [STYLES]: strToU8(ruled) });
}
