import type { Stage } from '#shared/schema/stage.ts';
import type { Captions } from './captions.ts';
import { refusedOf, startDraft, type FactDraft, type StageContext } from './fact-draft.ts';
import { findStage } from './find-target.ts';
import {
  isLongItemHeading,
  isLongValueHeading,
  isRepeatedHeader,
  startsTable,
  type HeaderBlock,
} from './header-block.ts';
import { mapHeadings } from './map-headings.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { NOBODY } from './nobody.ts';
import { readCell } from './read-cell.ts';
import type { ReadSession } from './read-session.ts';
import { hasOwnNumbers, identityColumnsOf, readSubject, type RowSubject } from './row-identity.ts';
import { isBlankRow, textsOf, type SheetView } from './sheet-view.ts';
import { isNoteText, normaliseHeading } from './text.ts';
import { findUnit } from './units.ts';
import { toRow, type Table, type TableReading } from './wide-table.ts';

/** A column of values; of one department where its heading is a stage. */
interface ValueColumn {
  readonly column: number;
  readonly stage: Stage | undefined;
}

interface LongColumns {
  readonly item: number;
  readonly values: readonly ValueColumn[];
  readonly unit: number | undefined;
  readonly category: number | undefined;
}

const columnNamed = ({ columns }: HeaderBlock, is: (heading: string) => boolean): number | undefined =>
  columns.find(({ path }) => is(path.at(-1) ?? ''))?.column;

export function findLongColumns(header: HeaderBlock): LongColumns | undefined {
  const item = columnNamed(header, isLongItemHeading);
  const values = header.columns.flatMap(({ path, column }): ValueColumn[] => {
    const lowest = path.at(-1) ?? '';
    const stage = findStage(lowest);
    return stage !== undefined || isLongValueHeading(lowest) ? [{ column, stage }] : [];
  });
  if (item === undefined || values.length === 0) return undefined;
  const named = (words: RegExp): number | undefined =>
    columnNamed(header, (text) => words.test(normaliseHeading(text)));
  return { item, values, unit: named(/^(计量)?单位$/), category: named(/^(类别|分类|一级指标|项目类别|模块)$/) };
}

/** One item a row (填报项目, 单位, 填报值): a whole table for one school, or with columns that say which. */
export function readLongTable(session: ReadSession, table: Table, columns: LongColumns): TableReading {
  const { view } = table;
  const { rows, notes, end } = itemRows(session, table, columns);
  const headings = mapHeadings(
    session,
    view,
    rows.map((row) => ({
      path: itemPath(view, row, columns),
      row,
      column: columns.item,
      item: { unit: unitText(view, row, columns), samples: samplesBeside(view, row, columns) },
    })),
  );
  const captions = withIdentityItems(table.captions, { view, headings, values: columns.values });
  const items = { ...table, session, captions, columns };
  readCounty(
    items,
    headings.filter(({ figure }) => figure?.scope === 'county'),
  );
  readSchools(
    items,
    headings.filter(({ figure }) => figure?.scope === 'school'),
  );
  return { headings, notes, end };
}

interface Items extends Table {
  readonly session: ReadSession;
  readonly columns: LongColumns;
}

function readSchools(items: Items, headings: readonly MappedHeading[]): void {
  const { session, view, captions, header } = items;
  const identity = identityColumnsOf(mapHeadings(session, view, header.columns));
  const place = {
    view,
    columns: identity,
    captions,
    knownKinds: session.knownKinds,
    hasOwnNumbers: hasOwnNumbers(view, identity, header.bottom + 1),
  };
  const drafts = new Map<string, { readonly subject: RowSubject; readonly draft: FactDraft }>();
  for (const heading of headings)
    for (const { column, stage } of answers(items, heading)) {
      const ofLine = readSubject(place, heading.row);
      const subject = { ...ofLine, stage: stage ?? ofLine.stage };
      // As in a table with a line for each department, what its lines say about the whole school may be its own.
      const { code, name } = subject.identity;
      const key = [code, name, subject.year, subject.stage].join(' ');
      const known = drafts.get(key) ?? { subject, draft: startDraft() };
      drafts.set(key, known);
      readItem(items, { heading, column }, known);
    }
  for (const { subject, draft } of drafts.values()) {
    session.refused.push(
      ...(subject.refused === undefined ? refusedOf(subject.identity, draft.refused) : [subject.refused]),
    );
    if (subject.refused === undefined) session.rows.push(toRow(subject, draft, captions.year?.value ?? null));
  }
}

/** A stage that is left empty beside one that answers has no part in the item. */
function answers({ view, columns: { values } }: Items, { row }: MappedHeading): readonly ValueColumn[] {
  const written = values.filter(({ column }) => view.text(row, column) !== '');
  return written.length === 0 ? values : written;
}

/** What the county answers for itself goes under the county's name, from the 填报单位 line. */
function readCounty(items: Items, headings: readonly MappedHeading[]): void {
  const [first] = headings;
  if (first === undefined) return;
  const { session } = items;
  const at = items.view.ref(first.row, first.column);
  const name = countyName(items.captions);
  if (name === undefined) {
    const message = '这是县级填报的数据，但表头上方没有写明填报单位';
    session.refused.push({ kind: 'noSchool', at: [at], found: '', message, candidates: [] });
    return;
  }
  const draft = startDraft();
  for (const heading of headings)
    for (const { column } of answers(items, heading))
      readItem(items, { heading, column }, { subject: NO_STAGE, draft });
  session.refused.push(...refusedOf({ ...NOBODY, name }, draft.refused));
  session.rows.push({
    scope: 'county',
    at,
    identity: { ...NOBODY, name },
    year: items.captions.year?.value ?? null,
    figures: draft.figures,
    offered: draft.offered,
  });
}

const NO_STAGE: StageContext = { stage: undefined, kind: undefined, tableStage: undefined };

const countyName = ({ reporter }: Captions): string | undefined => {
  const name = reporter?.replace(/\(.*\)$/, '').replace(/(教育(和体育|体育)?(局|委员会)|教体局|教委|人民政府.*)$/, '');
  return name === '' ? undefined : name;
};

function itemRows(
  session: ReadSession,
  { view, header }: Table,
  columns: LongColumns,
): {
  readonly rows: readonly number[];
  readonly notes: readonly string[];
  readonly end: number;
} {
  const rows: number[] = [];
  const notes: string[] = [];
  const hidden = new Set(session.options.includeHidden ? [] : view.grid.hiddenRows);
  let row = header.bottom + 1;
  for (; row < view.height; row += 1) {
    if (isBlankRow(view, row) || hidden.has(row) || isRepeatedHeader(view, row, header)) continue;
    if (startsTable(view, row, session.index)) break;
    const texts = textsOf(view, row);
    if (isNoteText(texts[0] ?? '') || view.text(row, columns.item) === '' || texts.length === 1)
      notes.push(texts.join(' '));
    else rows.push(row);
  }
  return { rows, notes, end: row };
}

const itemPath = (view: SheetView, row: number, { item, category }: LongColumns): readonly string[] => {
  const group = category === undefined ? '' : view.text(row, category);
  return group === '' ? [view.text(row, item)] : [group, view.text(row, item)];
};

const unitText = (view: SheetView, row: number, { unit }: LongColumns): string =>
  unit === undefined ? '' : view.text(row, unit);

const samplesBeside = (view: SheetView, row: number, { values }: LongColumns): readonly string[] =>
  values.map(({ column }) => view.text(row, column)).filter((text) => text !== '');

interface ItemValues {
  readonly view: SheetView;
  readonly headings: readonly MappedHeading[];
  readonly values: readonly ValueColumn[];
}

/** 学校名称 and 学校标识码 may stand among the items. */
function withIdentityItems(captions: Captions, { view, headings, values }: ItemValues): Captions {
  const item = (field: string): string | undefined => {
    const found = headings.find(({ target }) => target?.kind === 'identity' && target.field === field);
    const texts = found === undefined ? [] : values.map(({ column }) => view.text(found.row, column));
    return texts.find((text) => text !== '');
  };
  return {
    ...captions,
    code: item('code') ?? captions.code,
    name: item('name') ?? captions.name,
    kind: item('kind') ?? captions.kind,
  };
}

function readItem(
  { session, view, captions, columns }: Items,
  { heading, column }: { readonly heading: MappedHeading; readonly column: number },
  into: { readonly subject: StageContext; readonly draft: FactDraft },
): void {
  const { row } = heading;
  const rowUnit = findUnit(unitText(view, row, columns));
  readCell(session, { view, heading, captions, row, column, rowUnit }, into);
}
