import { columnLetters } from '#shared/domain/workbook/cell-name.ts';
import type { CellRef, Refusal } from '#shared/schema/workbook-reading.ts';
import { RELATIONS_PART, TYPES_PART, WORKBOOK_PART, type Markable } from './markable.ts';
import { attribute, escapeXml, insertAtEnd, listTags } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATION = 'rIdDuxueProblems';
const HEADINGS = ['序号', '工作表', '单元格', '现有内容', '问题'] as const;
const WIDTHS = [6, 22, 14, 24, 80] as const;

/** The parts to set so that the workbook has a sheet that lists the problems, each leading to its cell. */
export function problemSheet(refused: readonly Refusal[], target: Markable): ReadonlyMap<string, string> {
  const ids = listTags(target.workbook, 'sheet').map((tag) => Number(attribute(tag, 'sheetId') ?? 0));
  const names = new Set(target.sheets.map(({ sheet }) => sheet));
  let name = '问题';
  for (let next = 2; names.has(name); next += 1) name = `问题${next}`;
  // Some programs find sheets by this pattern of names only.
  const numbers = target.sheets.map(({ part }) => Number(/sheet(\d+)\.xml$/.exec(part)?.[1] ?? 0));
  const part = `worksheets/sheet${Math.max(0, ...numbers) + 1}.xml`;
  const sheet = `<sheet xmlns:r="${DOCUMENT}" name="${name}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${RELATION}"/>`;
  const relation = `<Relationship Id="${RELATION}" Type="${DOCUMENT}/worksheet" Target="${part}"/>`;
  return new Map([
    [`xl/${part}`, sheetXml(refused)],
    [WORKBOOK_PART, insertAtEnd(target.workbook, 'sheets', sheet)],
    [RELATIONS_PART, insertAtEnd(target.relations, 'Relationships', relation)],
    [TYPES_PART, insertAtEnd(target.types, 'Types', `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}"/>`)],
  ]);
}

/** Texts are written as inline texts, so that none is ever taken for a formula. */
const cellXml = (text: string, row: number, column: number): string =>
  `<c r="${columnLetters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

const rowXml = (texts: readonly string[], row: number): string =>
  `<row r="${row}">${texts.map((text, column) => cellXml(text, row, column)).join('')}</row>`;

const linkXml = ({ sheet, cell }: CellRef, row: number): string =>
  `<hyperlink ref="C${row}" location="${escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell}`)}" display="${cell}"/>`;

function sheetXml(refused: readonly Refusal[]): string {
  const rows = refused.map(({ at, found, message }, index) => [
    String(index + 1),
    [...new Set(at.map(({ sheet }) => sheet))].join('、'),
    at.map(({ cell }) => cell).join('、'),
    found,
    message,
  ]);
  const links = refused.flatMap(({ at: [first] }, index) => (first === undefined ? [] : [linkXml(first, index + 2)]));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">`,
    `<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${[HEADINGS, ...rows].map((row, index) => rowXml(row, index + 1)).join('')}</sheetData>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '</worksheet>',
  ].join('');
}
