import type { Line } from './lines.ts';
import { firstClause, type BodyParagraph, type TaskDraft } from './tasks.ts';
import type { Passage } from './text.ts';

/** Tasks written as a table (序号|任务|责任单位|完成时限): one row a task, with its units and its deadline in cells. */
export interface TaskTables {
  readonly drafts: readonly TaskDraft[];
  /** The lines that belong to no such table. */
  readonly rest: readonly Line[];
}

interface Columns {
  readonly number: number;
  readonly name: number;
  readonly contents: readonly number[];
  readonly units: readonly number[];
  readonly due: number;
}

const NUMBER = /^(?:序号|编号|项次|No\.?)$/i;
const NAME = /任务|工作|事项|项目|举措|措施|行动|内容|要点/;
const CONTENT = /内容|措施|举措|要求|目标|标准|任务|成果|成效/;
const UNITS =
  /(?:责任|牵头|配合|主办|协办|承办|负责|实施|落实)(?:单位|部门|科室|处室|股室|主体|人|领导)|^(?:科室|部门|股室)$/;
const DUE = /时限|期限|时间|节点|进度/;
const YEAR = /^20\d{2}年?/;

/** The columns a header row announces, or null: it must name what is to be done and who answers for it. */
function readHeader(cells: readonly Passage[]): Columns | null {
  const heads = cells.map((cell) => cell.text);
  if (heads.some((head) => YEAR.test(head) || head.length > 20)) return null;
  const units = heads.flatMap((head, at) => (UNITS.test(head) ? [at] : []));
  const due = heads.findIndex((head) => DUE.test(head));
  const isFree = (at: number): boolean => !units.includes(at) && at !== due;
  const number = heads.findIndex((head) => NUMBER.test(head));
  const name = heads.findIndex((head, at) => isFree(at) && NAME.test(head));
  if (units.length === 0 || name < 0) return null;
  const contents = heads.flatMap((head, at) => (isFree(at) && at !== name && CONTENT.test(head) ? [at] : []));
  return { number, name, contents, units, due };
}

const isFilled = (cell: Passage | undefined): cell is Passage => cell !== undefined && cell.text !== '';

interface Place {
  readonly prefix: readonly string[];
  readonly path: readonly string[];
}

const asParagraph = (passage: Passage, line: Line): BodyParagraph => ({ passage, lineNo: line.no, cells: null });

const cellsAt = (line: Line, at: readonly number[]): Passage[] => at.map((each) => line.cells?.[each]).filter(isFilled);

/** A row as a task; the cell that names it is read as text when no other cell says what is to be done. */
function toDraft(line: Line, columns: Columns, place: Place & { readonly ordinal: number }): TaskDraft | null {
  const contents = cellsAt(line, columns.contents);
  const name = line.cells?.[columns.name];
  const title = isFilled(name) ? name : contents[0];
  if (title === undefined) return null;
  const due = line.cells?.[columns.due];
  const numberRaw = line.cells?.[columns.number]?.text ?? '';
  const isText = contents.length === 0 || contents[0] === title;
  return {
    id: [...place.prefix, numberRaw.replace(/[^\d.一二三四五六七八九十]/g, '') || String(place.ordinal)].join('/'),
    heading: isText ? firstClause(title) : title,
    path: place.path,
    line,
    numberRaw,
    role: 'task',
    generatedId: numberRaw === '',
    paragraphs: (isText ? [title] : contents).map((passage) => asParagraph(passage, line)),
    intro: [],
    slots: { units: cellsAt(line, columns.units), due: isFilled(due) ? due : null },
  };
}

/** A row without number and name goes on with the task above: cells merged over several rows. */
function extend(draft: TaskDraft, line: Line, columns: Columns): TaskDraft {
  const more = cellsAt(line, columns.contents).map((passage) => asParagraph(passage, line));
  return {
    ...draft,
    paragraphs: [...draft.paragraphs, ...more],
    slots: { units: [...(draft.slots?.units ?? []), ...cellsAt(line, columns.units)], due: draft.slots?.due ?? null },
  };
}

const continues = (line: Line, columns: Columns): boolean =>
  !isFilled(line.cells?.[columns.name]) && !isFilled(line.cells?.[columns.number]) && columns.contents.length > 0;

const ANNEX = /^附(?:件|表)\d{0,2}/;

/** An annex's name and title stand no further above its table. */
const ANNEX_LINES = 6;

/** Rows of a table beside numbered tasks stand under the name of their annex. */
function placeOf(marks: readonly Line[], header: Line, count: number): Place {
  const annex = marks.findLast(
    (line) => line.no < header.no && line.no >= header.no - ANNEX_LINES && ANNEX.test(line.text),
  );
  const label = ANNEX.exec(annex?.text ?? '')?.[0] ?? `表${count}`;
  return { prefix: [label], path: [annex?.text ?? label] };
}

/**
 * Takes the task tables out of the lines of a plan. In a plan without numbered items the rows are its tasks. `marks` are
 * lines that were set aside, among them the names of annexes.
 */
export function readTaskTables(lines: readonly Line[], marks: readonly Line[]): TaskTables {
  const isAlone = lines.every((line) => line.mark === null);
  const drafts: TaskDraft[] = [];
  const rest: Line[] = [];
  let columns: Columns | null = null;
  let place: Place = { prefix: [], path: [] };
  let tables = 0;
  let ordinal = 0;
  lines.forEach((line) => {
    const header = line.cells === null ? null : readHeader(line.cells);
    if (header !== null) {
      // A header repeated on the next page goes on with the same table.
      if (columns === null) {
        tables += 1;
        ordinal = 0;
        place = isAlone && tables === 1 ? { prefix: [], path: [] } : placeOf(marks, line, tables);
      }
      columns = header;
      return;
    }
    if (columns === null || line.cells === null) {
      columns = null;
      rest.push(line);
      return;
    }
    const last = drafts.at(-1);
    if (last !== undefined && ordinal > 0 && continues(line, columns)) {
      drafts[drafts.length - 1] = extend(last, line, columns);
      return;
    }
    const draft = toDraft(line, columns, { ...place, ordinal: ordinal + 1 });
    if (draft === null) rest.push(line);
    else {
      ordinal += 1;
      drafts.push(draft);
    }
  });
  return { drafts, rest };
}

const keyOf = (draft: TaskDraft): string => draft.heading.text.slice(0, 6);

/** A row that repeats a numbered task gives it units and a deadline instead of standing beside it. */
export function mergeTables(tasks: readonly TaskDraft[], rows: readonly TaskDraft[]): TaskDraft[] {
  const rowOf = new Map(rows.map((row) => [keyOf(row), row] as const));
  const merged = new Set<TaskDraft>();
  const withSlots = tasks.map((task) => {
    const row = rowOf.get(keyOf(task));
    if (row === undefined) return task;
    merged.add(row);
    return { ...task, slots: row.slots };
  });
  return [...withSlots, ...rows.filter((row) => !merged.has(row))];
}
