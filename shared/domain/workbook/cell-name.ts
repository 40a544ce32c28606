const A = 65;

function spellColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(A + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Spelled once: the name of every cell begins with one of these. */
const FIRST_COLUMNS = Array.from({ length: 512 }, (_, column) => spellColumn(column));

/** 0 -> A, 25 -> Z, 26 -> AA. */
export const columnLetters = (column: number): string => FIRST_COLUMNS[column] ?? spellColumn(column);

/** The A1 name of a zero-based cell. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
