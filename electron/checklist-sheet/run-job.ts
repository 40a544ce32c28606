import { randomUUID } from 'node:crypto';
import { ok, type Result } from '#shared/util/result.ts';
import type { ChecklistReading, ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import type { WorkbookProblem } from '#shared/schema/workbook-reading.ts';
import { WORKBOOK_LIMITS } from '../workbook/limits.ts';
import { figureDictionary } from '../workbook/open-workbook.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { readChecklist } from './read-checklist.ts';
import { writeChecklist } from './write-checklist.ts';

export type ChecklistJob =
  | { readonly kind: 'write'; readonly checklist: ChecklistSheet }
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly file: string };

export type ChecklistReply = Result<Uint8Array | ChecklistReading, WorkbookProblem>;

export function runChecklistJob(job: ChecklistJob): ChecklistReply {
  if (job.kind === 'write') return ok(writeChecklist(job.checklist, figureDictionary));
  const grids = readWorkbook(job.bytes, job.file, WORKBOOK_LIMITS);
  return grids.ok
    ? ok(readChecklist(grids.value, { file: job.file, figures: figureDictionary, newId: randomUUID }))
    : grids;
}
