import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { must } from '#shared/util/must.ts';

export type DropDown = {
  readonly column: string;
  /** Rows as people count them. */
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;&quot;');

/** Excel takes at most so many signs of a list written into the rule itself. */
const MOST_SIGNS = 255;

function ruleOf({ column, first, last, words }: DropDown): string {
  const list = words.join(',');
  if (list.length > MOST_SIGNS) throw new Error(`a drop-down holds at most ${MOST_SIGNS} signs, got ${list.length}`);
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}${first}:${column}${last}">` +
    `<formula1>"${escaped(list)}"</formula1></dataValidation>`
  );
}

/**
 * Offers words in cells of a sheet; others may still be typed, the reading says what is wrong with them. The writer of
 * the workbook knows no such rules, so they are put into the sheet where the format wants them: right after its cells.
 */
export function addDropDowns(workbook: Uint8Array, sheet: string, lists: readonly DropDown[]): Uint8Array {
  const files = unzipSync(workbook);
  const xml = strFromU8(must(files[sheet], 'the workbook has the sheet'));
  const rules = `<dataValidations count="${lists.length}">${lists.map(ruleOf).join('')}</dataValidations>`;
  const END = '</sheetData>';
  const at = xml.indexOf(END);
  if (at === -1) throw new Error('expected a sheet with cells');
  const withRules = xml.slice(0, at + END.length) + rules + xml.slice(at + END.length);
  return zipSync({ ...files, [sheet]: strToU8(withRules) });
}
