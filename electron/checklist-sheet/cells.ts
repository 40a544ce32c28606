import { z } from 'zod';
import { coerceDate } from '#shared/domain/workbook/coerce-date.ts';
import type { Cell, Grid } from '#shared/schema/grid.ts';
import type { SheetProblem } from '#shared/schema/checklist-sheet.ts';

const daySchema = z.iso.date();

/** Reads a sheet by row and column and keeps what was wrong, each with its cell. */
export class SheetReader {
  readonly #grid: Grid;
  readonly problems: SheetProblem[] = [];

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  get rowCount(): number {
    return this.#grid.rows.length;
  }

  get width(): number {
    return this.#grid.width;
  }

  /** Zero-based, as everywhere here. Blank and not written are the same. */
  text(row: number, column: number): string {
    const cell = this.#cell(row, column);
    if (cell === undefined) return '';
    const text = cell.kind === 'text' ? String(cell.value) : cell.text;
    return text.replaceAll(/\r\n?/g, '\n').trim();
  }

  /** Null when blank, and when there is no number, which is then a problem. */
  number(row: number, column: number): number | null {
    const cell = this.#cell(row, column);
    const text = this.text(row, column);
    if (cell === undefined || text === '') return null;
    if (cell.kind === 'number' && cell.format?.includes('%') === true)
      return this.#refuse(row, column, `应填不带百分号的数（例如 60，单位另填 %），这里是“${text}”`);
    const value = cell.kind === 'number' ? Number(cell.value) : Number(text.normalize('NFKC'));
    return Number.isFinite(value) ? value : this.#refuse(row, column, `应填数字，这里是“${text}”`);
  }

  /** `2026-09-01`, however the spreadsheet keeps its dates. */
  day(row: number, column: number): string | null {
    const cell = this.#cell(row, column);
    const text = this.text(row, column);
    if (cell === undefined || text === '') return null;
    const date = coerceDate(cell);
    if (date.ok && typeof date.value.value === 'string' && daySchema.safeParse(date.value.value).success)
      return date.value.value;
    return this.#refuse(row, column, `应写日期，例如 2026-09-01，这里是“${text}”`);
  }

  /** The words of a cell, which may stand apart by 、 or a comma or on lines of their own. */
  words<W extends string>(row: number, column: number, allowed: readonly W[]): W[] {
    const found = this.text(row, column)
      .split(/[、，,；;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    return [...new Set(found)].flatMap((word) => {
      const known = allowed.find((it) => it === word);
      if (known !== undefined) return [known];
      this.problem(row, column, `不认识“${word}”，只能填：${allowed.join('、')}`);
      return [];
    });
  }

  lines(row: number, column: number): string[] {
    return this.text(row, column)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  problem(row: number, column: number | null, message: string): void {
    const cell = column === null ? null : `${columnName(column)}${row + 1}`;
    this.problems.push({ sheet: this.#grid.sheet, cell, message });
  }

  #refuse(row: number, column: number, message: string): null {
    this.problem(row, column, message);
    return null;
  }

  #cell(row: number, column: number): Cell | undefined {
    return this.#grid.rows[row]?.[column];
  }
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
