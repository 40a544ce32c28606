import { utils, write, type WorkSheet } from 'xlsx';
import { ITEM_KIND_WORDS } from '#shared/domain/template/kind-words.ts';
import { numbered } from '#shared/domain/template/draft.ts';
import { figureName } from '#shared/domain/template/figure-name.ts';
import type { FigureDictionary } from '#shared/schema/figure.ts';
import type { ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { addDropDowns } from './drop-downs.ts';
import {
  BASIS_COLUMNS,
  COLUMNS,
  columnKeys,
  COMPARATOR_WORDS,
  HEAD,
  joinParts,
  planIdOf,
  SHEETS,
  WORD_BREAK,
  type ColumnKey,
} from './layout.ts';
import { conditionText, formCells, type Value } from './write-form.ts';

/** The checklist as an .xlsx that a bureau can edit: one row an item, how to fill it in, and the documents it rests on. */
export function writeChecklist(checklist: ChecklistSheet, figures: FigureDictionary): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, itemSheet(checklist, figures), SHEETS.items);
  utils.book_append_sheet(workbook, helpSheet(), SHEETS.help);
  utils.book_append_sheet(workbook, basisSheet(checklist), SHEETS.basis);
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  return addDropDowns(new Uint8Array(bytes), FIRST_SHEET, [
    { ...rowsOf('kind'), words: Object.values(ITEM_KIND_WORDS) },
    { ...rowsOf('comparator'), words: Object.values(COMPARATOR_WORDS) },
  ]);
}

/** Where a workbook keeps the sheet that was appended first. */
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
const FIRST_ITEM_ROW = 6;
/** Room for rows that a bureau adds. */
const LAST_ITEM_ROW = 1000;
const rowsOf = (key: ColumnKey) => ({
  column: utils.encode_col(columnKeys.indexOf(key)),
  first: FIRST_ITEM_ROW,
  last: LAST_ITEM_ROW,
});

const sheetOf = (rows: readonly (readonly Value[])[], widths: readonly number[]): WorkSheet => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  return sheet;
};

function itemSheet(checklist: ChecklistSheet, figures: FigureDictionary): WorkSheet {
  const noOf = new Map(numbered(checklist.items).map(({ id, no }) => [id, no]));
  const rows = checklist.items.map(({ id, item }) => {
    const cells: Readonly<Record<ColumnKey, Value>> = {
      ...plainCells(item),
      ...formCells(item),
      clauses: clausesText(item, checklist),
      figure: item.kind === 'number' && item.figure !== null ? (figureName(item.figure, figures) ?? item.figure) : null,
      showWhen: conditionText(item.showWhen, noOf),
      no: noOf.get(id) ?? null,
      id,
    };
    return columnKeys.map((key) => cells[key]);
  });
  return sheetOf(
    [
      [HEAD.title, checklist.title],
      [HEAD.stages, checklist.stages.join(WORD_BREAK)],
      [HEAD.id, checklist.templateId],
      [],
      columnKeys.map((key) => COLUMNS[key].heading),
      ...rows,
    ],
    columnKeys.map((key) => COLUMNS[key].width),
  );
}

const plainCells = (item: DraftItem) => ({
  group: item.group,
  question: item.question,
  kind: ITEM_KIND_WORDS[item.kind],
  methods: item.methods.join(WORD_BREAK),
  guide: item.guide,
  evidence: item.evidence.join('\n'),
  evidenceRequired: item.evidenceRequired,
  weight: item.weight,
  stages: item.stages.join(WORD_BREAK),
  schoolKinds: item.schoolKinds.join(WORD_BREAK),
  places: item.places.join(WORD_BREAK),
  vetoBasis: item.vetoBasis,
});

const clausesText = (item: DraftItem, { basis }: ChecklistSheet): string =>
  item.clauses
    .map(({ planId, planTitle, locator, subject }) =>
      joinParts([planTitle, locator, subject, ...(planIdOf(planTitle, basis) === planId ? [] : [planId])]),
    )
    .join('\n');

const helpSheet = (): WorkSheet =>
  sheetOf(
    [
      ['列', '怎么填'],
      ...columnKeys.map((key) => [COLUMNS[key].heading, COLUMNS[key].help]),
      [],
      ['说明', '一行一项；行的次序就是检查的次序。可以增加、删除和移动行，不要改动列名。'],
      ['说明', `“${SHEETS.basis}”列出文件的名称与有效期；条款里写到没有列出的文件也可以。`],
    ],
    [24, 90],
  );

const basisSheet = ({ basis }: ChecklistSheet): WorkSheet =>
  sheetOf(
    [
      [...BASIS_COLUMNS],
      ...basis.map(({ title, planId, effectiveOn, expiresOn }) => [title, planId, effectiveOn, expiresOn]),
    ],
    [50, 30, 14, 14],
  );
