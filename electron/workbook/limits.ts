import type { ZipLimits } from '../files/zip.ts';

const MB = 1024 * 1024;

/** What a workbook may be before it is opened at all. A county's yearly figures are a few hundred KB. */
export interface WorkbookLimits extends ZipLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of one workbook. */
  readonly cells: number;
  /** Of one cell, as spreadsheet programs limit it too. */
  readonly textLength: number;
  readonly parseMs: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 10 * MB,
  zipEntries: 200,
  unpackedBytes: 100 * MB,
  unpackRatio: 100,
  ratioFreeBytes: MB,
  rows: 100_000,
  columns: 512,
  cells: 1_000_000,
  textLength: 32_767,
  parseMs: 30_000,
};
