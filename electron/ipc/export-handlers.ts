import { type FormsProgress, formsProgressSchema } from '#shared/ipc/contract.ts';
import { ok } from '#shared/util/result.ts';
import { safeFileName } from '#shared/util/file-name.ts';
import type { SheetJob } from '../forms/job.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import { saveAs } from '../shell/save-as.ts';
import { shellErrorOf } from '../shell-fault.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Handlers } from './answer.ts';

export type ExportHandlers = Pick<Handlers, 'forms:save' | 'forms:cancel' | 'table:save' | 'picture:save'>;

export type SheetServices = {
  /** Writes spreadsheets and printed forms. */
  readonly runner: JobRunner;
  readonly fontFolder: string;
  /** Tells the window how far the forms are. */
  readonly onProgress: (progress: FormsProgress) => void;
};

/** The printed self-assessments of 1,500 schools take half a minute on a fair machine, and can be cancelled. */
const WRITE_LIMIT_MS = 300_000;

/** The day here, as people date a form: 2026-11-22. */
const today = (): string => new Date().toLocaleDateString('sv');

export function exportHandlers({ runner, fontFolder, onProgress }: SheetServices, dialogs: Dialogs): ExportHandlers {
  const written = async (job: SheetJob): Promise<Uint8Array> => {
    const reply = await runner.run(job, WRITE_LIMIT_MS, (progress) => onProgress(formsProgressSchema.parse(progress)));
    if (reply instanceof Uint8Array) return reply;
    throw new Error('expected the bytes of a file from the process that writes spreadsheets');
  };
  const save = (name: string, make: () => Promise<Uint8Array>) =>
    saveAs(dialogs, { name, make: async () => ok(await make()) });
  return {
    'forms:save': async ({ name, ...forms }) => {
      try {
        return await save(safeFileName(name, forms.format), () =>
          written({ kind: 'forms', ...forms, madeOn: today(), fontFolder }),
        );
      } catch (cause) {
        if (shellErrorOf(cause).kind === 'cancelled') return ok(false);
        throw cause;
      }
    },
    'forms:cancel': () => {
      runner.cancel();
      return Promise.resolve(ok(undefined));
    },
    'table:save': ({ name, format, content }) =>
      save(safeFileName(name, format), () => written({ kind: 'table', format, content })),
    'picture:save': ({ name, bytes }) => save(safeFileName(name, 'png'), () => Promise.resolve(bytes)),
  };
}
