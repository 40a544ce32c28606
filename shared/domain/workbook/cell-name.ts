const A = 65;

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(A + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The A1 name of a zero-based cell. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
