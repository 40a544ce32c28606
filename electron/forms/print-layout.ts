import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const LINE = '<color auto="1"/>';
const RULED = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('');
const BORDERS = `<borders count="2"><border/><border>${RULED}<diagonal/></border></borders>`;
const ALIGNMENT = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** A4, lying, as wide as the form is and as long as it needs to be. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/**
 * What SheetJS can't write: lines around the cells of tables, and pages a form fits on. Every cell of a table has a number
 * format of its own (texts are `@`) and bare lines have none, so all cell styles but the first are ruled.
 */
export function addPrintLayout(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, content] of Object.entries(parts)) {
    if (name === 'xl/styles.xml') parts[name] = strToU8(ruleTables(strFromU8(content)));
    if (name.startsWith('xl/worksheets/sheet')) parts[name] = strToU8(fitToPages(strFromU8(content)));
  }
  return zipSync(parts);
}

const ruleTables = (styles: string): string =>
  styles.replace(/<borders[^>]*>.*?<\/borders>/s, BORDERS).replace(/<cellXfs.*?<\/cellXfs>/s, (formats) => {
    let index = 0;
    return formats.replace(/<xf ([^>]*?)\/>/g, (plain, attributes: string) => {
      index += 1;
      if (index === 1) return plain;
      const ruled = attributes.replace(/borderId="\d+"/, 'borderId="1"');
      return `<xf ${ruled} applyBorder="1" applyAlignment="1">${ALIGNMENT}</xf>`;
    });
  });

/** The order of elements in a sheet is fixed: its properties come first, its page after the merged cells. */
const fitToPages = (sheet: string): string =>
  sheet
    .replace(/<sheetPr\/>|<sheetPr>.*?<\/sheetPr>/s, '')
    .replace(/<worksheet[^>]*>/, (opening) => `${opening}${FIT_TO_PAGE}`)
    .replace(/<ignoredErrors>|<\/worksheet>/, (closing) => `${PAGE}${closing}`);
