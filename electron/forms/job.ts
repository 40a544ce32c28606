import figureDictionary from '#seeds/figures.json' with { type: 'json' };
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Profile } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { must } from '#shared/util/must.ts';
import { countyBook } from './county-book.ts';
import { writePdf } from './pdf.ts';
import type { OnProgress } from './progress.ts';
import { markSample } from './sample-mark.ts';
import { selfAssessmentBook } from './self-assessment.ts';
import { type TableFormat, writeTable } from './table-file.ts';
import { writeWorkbook } from './workbook.ts';

export interface FormsJob {
  readonly kind: 'forms';
  readonly format: 'xlsx' | 'pdf';
  readonly what: { readonly kind: 'county' } | { readonly kind: 'self-assessment'; readonly code: string | null };
  readonly countyName: string;
  /** The county's, the one the forms are about last; the earlier ones are for indicators that look back. */
  readonly years: readonly CountyData[];
  /** Of the standard, those the county has chosen. */
  readonly profiles: readonly Profile[];
  /** ISO day. */
  readonly madeOn: string;
  readonly fontFolder: string;
}

export type SheetJob =
  FormsJob | { readonly kind: 'table'; readonly format: TableFormat; readonly content: TableContent };

/** Writes the file that is asked for. */
export async function runSheetJob(job: SheetJob, onProgress: OnProgress = () => undefined): Promise<Uint8Array> {
  if (job.kind === 'table') return writeTable(job.content, job.format);
  return writeForms(job, onProgress);
}

/** The forms are judged here once more, from the figures alone. */
async function writeForms(job: FormsJob, onProgress: OnProgress): Promise<Uint8Array> {
  const { format, what, countyName, years, profiles, madeOn, fontFolder } = job;
  const data = must(years.at(-1), 'forms are about at least one year');
  const { figures } = figureDictionarySchema.parse(figureDictionary);
  const standard = standardOfYear(data.year, { national: NATIONAL_STANDARD, profiles, figures });
  const input = { countyName, data, standard, result: evaluateCounty(years, standard), madeOn };
  const book = what.kind === 'county' ? countyBook(input) : selfAssessmentBook(input, what.code);
  const marked = markSample(book, input);
  return format === 'pdf' ? writePdf(marked, fontFolder, onProgress) : writeWorkbook(marked, onProgress);
}
