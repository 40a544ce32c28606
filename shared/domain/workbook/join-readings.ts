import type { CellRef, Refusal, WorkbookReading } from '#shared/schema/workbook-reading.ts';

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

/** Of two cells that disagree, a person has said which one holds. */
export interface CellAnswer {
  readonly refusal: Refusal;
  readonly taken: CellRef;
  readonly left: CellRef;
}

/** The figure of the cell that was left is left out, and the one that was taken says so. */
export const takeCells = (reading: WorkbookReading, answers: readonly CellAnswer[]): WorkbookReading =>
  answers.reduce(takeCell, reading);

function takeCell(reading: WorkbookReading, { taken, left }: CellAnswer): WorkbookReading {
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

/** Whether the figures of both cells were read, so that one of them can be taken. */
export const canTake = (reading: WorkbookReading, cells: readonly CellRef[]): boolean =>
  cells.length === 2 &&
  cells.every((cell) =>
    reading.rows.some(({ figures }) =>
      Object.values(figures).some(({ source }) => source !== null && isSameCell(source, cell)),
    ),
  );
