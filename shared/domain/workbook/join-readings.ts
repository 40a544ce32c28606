import type { CellRef, OfferedFigure, Refusal, TakenCell, WorkbookReading } from '#shared/schema/workbook-reading.ts';

/** Several files read as one: their schools are joined, and what they disagree about is a conflict, as between sheets. */
export function joinReadings(readings: readonly WorkbookReading[]): WorkbookReading {
  return {
    file: listFiles(readings.map(({ file }) => file)),
    sheets: readings.flatMap(({ sheets }) => sheets),
    rows: readings.flatMap(({ rows }) => rows),
    warnings: readings.flatMap(({ warnings }) => warnings),
    refused: readings.flatMap(({ refused }) => refused),
  };
}

const FEW = 3;

const listFiles = (names: readonly string[]): string =>
  names.length > FEW ? `${names.slice(0, FEW).join('、')} 等 ${names.length} 个文件` : names.join('、');

const isSameCell = (one: CellRef, other: CellRef): boolean =>
  one.file === other.file && one.sheet === other.sheet && one.cell === other.cell;

/** Of two cells that disagree, a person has said which one holds; or that one cell holds that is only about right. */
export interface CellAnswer {
  readonly refusal: Refusal;
  readonly taken: CellRef;
  readonly left: CellRef | null;
  /** The answer was given at an earlier import. */
  readonly isRemembered: boolean;
}

/** What is kept of an answer. */
export const toTaken = ({ refusal, taken: { sheet, cell } }: CellAnswer): TakenCell => ({
  question: refusal.message,
  sheet,
  cell,
});

/** The answer to a question that has been answered before, with the same cells and values. */
export function recallCells(refusal: Refusal, remembered: readonly TakenCell[]): CellAnswer | undefined {
  const said = remembered.findLast(({ question }) => question === refusal.message);
  const isTaken = ({ sheet, cell }: CellRef): boolean => sheet === said?.sheet && cell === said.cell;
  const taken = said === undefined ? undefined : refusal.at.find(isTaken);
  if (taken === undefined) return undefined;
  return { refusal, taken, left: refusal.at.find((cell) => !isTaken(cell)) ?? null, isRemembered: true };
}

/** The figure of the cell that was left is left out, and the one that was taken says so. */
export const takeCells = (reading: WorkbookReading, answers: readonly CellAnswer[]): WorkbookReading =>
  answers.reduce(takeCell, reading);

function takeCell(reading: WorkbookReading, { taken, left }: CellAnswer): WorkbookReading {
  if (left === null) return takeOffered(reading, taken);
  const rows = reading.rows.map((row) => {
    const entries = Object.entries(row.figures);
    const kept = entries.filter(([, { source }]) => source === null || !isSameCell(source, left));
    const said = kept.map(([key, value]): (typeof entries)[number] =>
      value.source === null || !isSameCell(value.source, taken)
        ? [key, value]
        : [key, { ...value, note: `与 ${left.sheet}!${left.cell} 不一致，经人选定` }],
    );
    return { ...row, figures: Object.fromEntries(said) };
  });
  return { ...reading, rows };
}

function takeOffered(reading: WorkbookReading, taken: CellRef): WorkbookReading {
  const rows = reading.rows.map((row) => {
    const offers = row.offered.filter(({ value: { source } }) => source !== null && isSameCell(source, taken));
    const figures = { ...row.figures, ...Object.fromEntries(offers.map(({ key, value }) => [key, value])) };
    return offers.length === 0 ? row : { ...row, figures };
  });
  const refused = reading.refused.filter(
    ({ kind, at }) => kind !== 'approximate' || !at.some((cell) => isSameCell(cell, taken)),
  );
  return { ...reading, rows, refused };
}

/** What a cell would be read as, if a person took it. */
export const findOffered = (reading: WorkbookReading, cell: CellRef): OfferedFigure | undefined =>
  reading.rows
    .flatMap(({ offered }) => offered)
    .find(({ value: { source } }) => source !== null && isSameCell(source, cell));

/** Whether a person can take one of the cells: the one there is, or of two whose figures were both read. */
export function canTake(reading: WorkbookReading, cells: readonly CellRef[]): boolean {
  const [first] = cells;
  if (first !== undefined && cells.length === 1) return findOffered(reading, first) !== undefined;
  const isRead = (cell: CellRef): boolean =>
    reading.rows.some(({ figures }) =>
      Object.values(figures).some(({ source }) => source !== null && isSameCell(source, cell)),
    );
  return cells.length === 2 && cells.every(isRead);
}
