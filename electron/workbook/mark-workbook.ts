/**
 * Gives the user's own workbook back with the cells that were refused coloured and noted, and a sheet 问题 that says what
 * is wrong with each and leads to it. The workbook is patched, not written anew: its styles, widths, formulas and pictures stay.
 */
import { zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import type { Grid } from '#shared/schema/grid.ts';
import type { Refusal, WorkbookProblem } from '#shared/schema/workbook-reading.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { addNotes, type CellNotes } from './mark-comments.ts';
import { findMarkable, TYPES_PART, type Parts } from './markable.ts';
import { addMarkStyles } from './mark-styles.ts';
import { problemSheet } from './problem-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { listEntries, unpack } from '../files/zip.ts';

export interface MarkJob {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly refused: readonly Refusal[];
}

type Marked = Result<Uint8Array<ArrayBuffer>, WorkbookProblem>;

const notMarked = (file: string): Marked =>
  fail({ kind: 'damaged', message: `“${file}”无法标注。问题已在窗口中列出，请对照修改` });

/** A marked copy, always as .xlsx: the other formats cannot carry colours and a second sheet alike. */
export function markWorkbook({ bytes, file, refused }: MarkJob): Marked {
  const checked = readWorkbook(bytes, file, WORKBOOK_LIMITS);
  if (!checked.ok) return checked;
  const parts = partsOf(bytes) ?? partsOf(rewrite(checked.value));
  const workbook = parts === undefined ? undefined : findMarkable(parts);
  if (parts === undefined || workbook === undefined) return notMarked(file);
  const styles = addMarkStyles(workbook.styles);
  for (const { part, sheet } of workbook.sheets) {
    const cells = refused.flatMap(({ at }) => at.filter((it) => it.sheet === sheet).map(({ cell }) => cell));
    parts.set(part, styles.markCells(textOf(parts, part), cells));
    addNotes(parts, part, notesOf(refused, sheet));
  }
  if (workbook.styles !== undefined) parts.set(workbook.stylesPart, styles.text());
  const added = problemSheet(refused, { ...workbook, types: textOf(parts, TYPES_PART) });
  for (const [part, text] of added) parts.set(part, text);
  const packed = zipSync(Object.fromEntries([...parts].map(([part, content]) => [part, toBytes(content)])));
  return ok(Uint8Array.from(packed));
}

/** All that is wrong with each cell; a conflict of two cells is told at both. */
function notesOf(refused: readonly Refusal[], sheet: string): CellNotes {
  const notes = new Map<string, string>();
  for (const { at, message } of refused)
    for (const { sheet: on, cell } of at)
      if (on === sheet && !(notes.get(cell) ?? '').includes(message))
        notes.set(cell, notes.has(cell) ? `${notes.get(cell)}\n${message}` : message);
  return notes;
}

const toBytes = (content: Buffer | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

const textOf = (parts: Parts, part: string): string => {
  const content = parts.get(part) ?? '';
  return typeof content === 'string' ? content : content.toString('utf8');
};

/** Undefined when the file is no .xlsx. */
function partsOf(bytes: Uint8Array): Parts | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(zip, WORKBOOK_LIMITS);
  if (!entries.ok || !entries.value.some(({ name }) => name === 'xl/workbook.xml')) return undefined;
  const files = entries.value.filter(({ name }) => !name.endsWith('/'));
  const unpacked = unpack(zip, files, WORKBOOK_LIMITS);
  return unpacked.ok ? new Map(unpacked.value.map(({ name, content }) => [name, content])) : undefined;
}

const TYPES = { number: 'n', text: 's', boolean: 'b', error: 'e' } as const;

/** What is no .xlsx becomes one; its cells are all there is to keep. */
function rewrite(grids: readonly Grid[]): Uint8Array {
  const workbook = utils.book_new();
  for (const { sheet, rows, merges } of grids) {
    const cells = Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) =>
        cell === undefined
          ? null
          : { t: TYPES[cell.kind], v: cell.value, ...(cell.format !== null && { z: cell.format }) },
      ),
    );
    const made = utils.aoa_to_sheet(cells);
    made['!merges'] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(workbook, made, sheet.slice(0, LONGEST_SHEET_NAME));
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
}

const LONGEST_SHEET_NAME = 31;
