import type { LayoutMapping, WorkbookOptions, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { ok, type Result } from '#shared/util/result.ts';
import { type ReportNote, toNote } from './indicator-report.ts';

export interface LoadProblem {
  readonly message: string;
}

/** Reads the workbook, in whatever process. */
export type ReadWorkbook = (options: WorkbookOptions) => Promise<Result<WorkbookReading, LoadProblem>>;

export interface ReadWithUnits {
  readonly reading: WorkbookReading;
  readonly notes: readonly ReportNote[];
}

/**
 * The app asks a person about amounts whose unit nothing names and that can only be 万元. Nothing is stored here, so they
 * are read as that, and said to be.
 */
export async function readWithUnits(
  read: ReadWorkbook,
  options: WorkbookOptions,
): Promise<Result<ReadWithUnits, LoadProblem>> {
  const first = await read(options);
  if (!first.ok) return first;
  // Every layout is given, so that a proposal for one is not taken for another like it.
  const layouts = first.value.sheets.map(({ fingerprint, headings }): LayoutMapping => ({
    fingerprint,
    corrections: headings.flatMap(({ heading, target }) =>
      target?.kind === 'figure' && target.unit !== undefined ? [{ heading, target }] : [],
    ),
  }));
  if (layouts.every(({ corrections }) => corrections.length === 0)) return ok({ reading: first.value, notes: [] });
  const again = await read({ ...options, layouts });
  if (!again.ok) return again;
  const notes = first.value.sheets.flatMap(({ headings }) =>
    headings.flatMap(({ heading, at, target, why }) =>
      target?.kind === 'figure' && target.unit !== undefined
        ? [toNote({ message: `“${heading}”${why}，已按${target.unit}计算，请核对并写明单位`, at: [at] })]
        : [],
    ),
  );
  return ok({ reading: again.value, notes });
}
