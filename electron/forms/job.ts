import figureDictionary from '#seeds/figures.json' with { type: 'json' };
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { must } from '#shared/util/must.ts';
import { type TableFormat, writeTable } from './table-file.ts';
import { writeForms } from './write-forms.ts';

/** `years`: the county's, the one the forms are about last; the earlier ones are for indicators that look back. */
export type SheetJob =
  | { readonly kind: 'forms'; readonly countyName: string; readonly years: readonly CountyData[] }
  | { readonly kind: 'table'; readonly format: TableFormat; readonly content: TableContent };

/** Writes a spreadsheet. The forms are judged here once more, from the figures alone. */
export function runSheetJob(job: SheetJob): Uint8Array {
  if (job.kind === 'table') return writeTable(job.content, job.format);
  const data = must(job.years.at(-1), 'forms are about at least one year');
  const { figures } = figureDictionarySchema.parse(figureDictionary);
  const standard = standardOfYear(data.year, { national: NATIONAL_STANDARD, figures });
  return writeForms({ countyName: job.countyName, data, standard, result: evaluateCounty(job.years, standard) });
}
