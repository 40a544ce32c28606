import { z } from 'zod';
import { checklistReadingSchema } from '#shared/schema/checklist-sheet.ts';
import { workbookProblemSchema } from '#shared/schema/workbook-reading.ts';
import { safeFileName } from '#shared/util/file-name.ts';
import { ok } from '#shared/util/result.ts';
import type { ChecklistJob } from '../checklist-sheet/run-job.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import { saveAs } from '../shell/save-as.ts';
import { WORKBOOK_LIMITS } from '../workbook/limits.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Handlers } from './answer.ts';
import { readSmall } from './workbook-handlers.ts';

export type ChecklistHandlers = Pick<Handlers, 'checklist:save' | 'checklist:open'>;

const replyOf = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: workbookProblemSchema }),
  ]);
const writtenSchema = replyOf(z.instanceof(Uint8Array));
const readSchema = replyOf(checklistReadingSchema);

export function checklistHandlers(runner: JobRunner, dialogs: Dialogs): ChecklistHandlers {
  const run = (job: ChecklistJob): Promise<unknown> => runner.run(job, WORKBOOK_LIMITS.parseMs);
  return {
    'checklist:save': ({ checklist }) =>
      saveAs(dialogs, {
        name: safeFileName(checklist.title || '检查表', 'xlsx'),
        make: async () => writtenSchema.parse(await run({ kind: 'write', checklist })),
      }),
    'checklist:open': async () => {
      const [path] = await dialogs.chooseFiles('workbook', { many: false });
      if (path === undefined) return ok(null);
      const { name, bytes } = await readSmall(path);
      return readSchema.parse(await run({ kind: 'read', bytes, file: name }));
    },
  };
}
