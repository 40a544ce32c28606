import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { checklistReadingSchema } from '#shared/schema/checklist-sheet.ts';
import { workbookProblemSchema } from '#shared/schema/workbook-reading.ts';
import { ok } from '#shared/util/result.ts';
import type { ChecklistJob } from '../checklist-sheet/run-job.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
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

/** Signs that a file system may not take in a name. */
const fileNameOf = (title: string): string => `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_') || '检查表'}.xlsx`;

export function checklistHandlers(runner: JobRunner, dialogs: Dialogs): ChecklistHandlers {
  const run = (job: ChecklistJob): Promise<unknown> => runner.run(job, WORKBOOK_LIMITS.parseMs);
  return {
    'checklist:save': async ({ checklist }) => {
      const written = writtenSchema.parse(await run({ kind: 'write', checklist }));
      if (!written.ok) return written;
      const target = await dialogs.chooseTarget(fileNameOf(checklist.title));
      if (target === null) return ok(false);
      await writeFile(target, written.value);
      return ok(true);
    },
    'checklist:open': async () => {
      const [path] = await dialogs.chooseFiles('workbook', { many: false });
      if (path === undefined) return ok(null);
      const { name, bytes } = await readSmall(path);
      return readSchema.parse(await run({ kind: 'read', bytes, file: name }));
    },
  };
}
