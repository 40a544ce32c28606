import { writeFile } from 'node:fs/promises';
import { ok } from '#shared/util/result.ts';
import { safeFileName } from '#shared/util/file-name.ts';
import type { SheetJob } from '../forms/job.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Handlers } from './answer.ts';

export type ExportHandlers = Pick<Handlers, 'forms:save' | 'table:save' | 'picture:save'>;

/** The forms of 1,500 schools take seconds. */
const WRITE_LIMIT_MS = 60_000;

export function exportHandlers(sheets: JobRunner, dialogs: Dialogs): ExportHandlers {
  const written = async (job: SheetJob): Promise<Uint8Array> => {
    const reply = await sheets.run(job, WRITE_LIMIT_MS);
    if (reply instanceof Uint8Array) return reply;
    throw new Error('expected the bytes of a file from the process that writes spreadsheets');
  };
  /** Asks first: nothing is made that nobody wants. */
  const save = async (fileName: string, make: () => Promise<Uint8Array>) => {
    const target = await dialogs.chooseTarget(fileName);
    if (target === null) return ok(false);
    await writeFile(target, await make());
    return ok(true);
  };
  return {
    'forms:save': ({ name, countyName, years }) =>
      save(safeFileName(name, 'xlsx'), () => written({ kind: 'forms', countyName, years })),
    'table:save': ({ name, format, content }) =>
      save(safeFileName(name, format), () => written({ kind: 'table', format, content })),
    'picture:save': ({ name, bytes }) => save(safeFileName(name, 'png'), () => Promise.resolve(bytes)),
  };
}
