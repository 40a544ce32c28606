import figures from '#seeds/figures.json' with { type: 'json' };
import { readFacts } from '#shared/domain/workbook/read-facts.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { WorkbookOptions, WorkbookProblem, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { ok, type Result } from '#shared/util/result.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';

export const figureDictionary = figureDictionarySchema.parse(figures);

/** A file to be read, and what is known already. */
export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly options: WorkbookOptions;
}

/** From bytes to what they say about schools. The cells themselves stay here: some sheets are about children. */
export function openWorkbook({ bytes, file, options }: WorkbookJob): Result<WorkbookReading, WorkbookProblem> {
  const grids = readWorkbook(bytes, file, WORKBOOK_LIMITS);
  return grids.ok ? ok(readFacts(grids.value, figureDictionary, options)) : grids;
}
