import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FormSheet } from './form-sheet.ts';
import { ABSENT_FORMAT, SENTENCE_FORMAT, TITLE_FORMAT } from './worksheet.ts';

const LINE = '<color auto="1"/>';
const RULED = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('');
const BORDERS = `<borders count="2"><border/><border>${RULED}<diagonal/></border></borders>`;
/** The first two are fixed by the format; the third marks what is absent. */
const GREY =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3E6EA"/><bgColor indexed="64"/></patternFill></fill>';
const FILLS = `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${GREY}</fills>`;
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const AT_LEFT = '<alignment horizontal="left" vertical="center" wrapText="1"/>';
const IN_THE_MIDDLE = '<alignment horizontal="center" vertical="center"/>';
/** The second font is that of titles. */
const TITLE_FONT = '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Excel takes no longer text at the foot of a page. */
const LONGEST_FOOTER = 200;

interface PrintLayout {
  /** Of the sheets, in order. */
  readonly orientations: readonly FormSheet['orientation'][];
  readonly footer: string;
  readonly onSheet: (done: number) => void;
}

/**
 * What SheetJS can't write: lines around the cells of tables, a mark on what is absent, and pages a form fits on. Every
 * cell of a table has a number format of its own (texts are `@`) and bare lines have none, so all cell styles but the
 * first and that of titles are ruled.
 */
export function addPrintLayout(workbook: Uint8Array, { orientations, footer, onSheet }: PrintLayout): Uint8Array {
  const parts = unzipSync(workbook);
  const styles = parts['xl/styles.xml'];
  if (styles !== undefined) parts['xl/styles.xml'] = strToU8(ruleTables(strFromU8(styles)));
  for (const [i, orientation] of orientations.entries()) {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    const sheet = parts[name];
    if (sheet !== undefined) parts[name] = strToU8(fitToPages(strFromU8(sheet), pageOf(orientation, footer)));
    onSheet(i + 1);
  }
  return zipSync(parts);
}

/** The ids that number formats have in these styles. */
const formatIds = (styles: string): ReadonlyMap<string, string> =>
  new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [code, id] as const),
  );

function ruleTables(styles: string): string {
  const ids = formatIds(styles);
  const isOf = (attributes: string, format: string): boolean =>
    attributes.includes(`numFmtId="${ids.get(format) ?? ''}"`);
  const formatted = (attributes: string): string => {
    if (isOf(attributes, TITLE_FORMAT)) {
      const bold = attributes.replace(/fontId="\d+"/, 'fontId="1"');
      return `<xf ${bold} applyFont="1" applyAlignment="1">${IN_THE_MIDDLE}</xf>`;
    }
    const ruled = attributes.replace(/borderId="\d+"/, 'borderId="1"');
    const filled = isOf(attributes, ABSENT_FORMAT)
      ? `${ruled.replace(/fillId="\d+"/, 'fillId="2"')} applyFill="1"`
      : ruled;
    const alignment = isOf(attributes, SENTENCE_FORMAT) ? AT_LEFT : CENTRED;
    return `<xf ${filled} applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  };
  return styles
    .replace(/<fonts count="1"([^>]*)>(.*?)<\/fonts>/s, `<fonts count="2"$1>$2${TITLE_FONT}</fonts>`)
    .replace(/<borders[^>]*>.*?<\/borders>/s, BORDERS)
    .replace(/<fills[^>]*>.*?<\/fills>/s, FILLS)
    .replace(/<cellXfs.*?<\/cellXfs>/s, (formats) => {
      let index = 0;
      return formats.replace(/<xf ([^>]*?)\/>/g, (plain, attributes: string) => {
        index += 1;
        return index === 1 ? plain : formatted(attributes);
      });
    });
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A4, as wide as the form is and as long as it needs to be; `&` begins a code in a footer and is doubled to be one. */
function pageOf(orientation: FormSheet['orientation'], footer: string): string {
  const plain = [...footer].slice(0, LONGEST_FOOTER).join('').replaceAll('&', '&&');
  return [
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(`&L&8${plain}&R&8&P/&N`)}</oddFooter></headerFooter>`,
  ].join('');
}

/** The order of elements in a sheet is fixed: its properties come first, its page after the merged cells. */
const fitToPages = (sheet: string, page: string): string =>
  sheet
    .replace(/<sheetPr\/>|<sheetPr>.*?<\/sheetPr>/s, '')
    .replace(/<worksheet[^>]*>/, (opening) => `${opening}${FIT_TO_PAGE}`)
    .replace(/<ignoredErrors>|<\/worksheet>/, (closing) => `${page}${closing}`);
