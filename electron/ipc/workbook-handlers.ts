import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PLAIN_OPTIONS, type WorkbookProblem, type WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { safeFileName } from '#shared/util/file-name.ts';
import { ok, type Result } from '#shared/util/result.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import { saveAs } from '../shell/save-as.ts';
import { ShellFault } from '../shell-fault.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { WORKBOOK_LIMITS } from '../workbook/limits.ts';
import type { MarkJob, markWorkbook } from '../workbook/mark-workbook.ts';
import type { WorkbookJob } from '../workbook/open-workbook.ts';
import type { Handlers } from './answer.ts';

export type WorkbookHandlers = Pick<
  Handlers,
  'workbook:choose' | 'workbook:read' | 'workbook:sample' | 'workbook:saveMarked'
>;

/** `sample`: where the sample district lies. */
export type WorkbookServices = { readonly runner: JobRunner; readonly sample: string };

export function workbookHandlers({ runner, sample }: WorkbookServices, dialogs: Dialogs): WorkbookHandlers {
  const read = async (job: WorkbookJob): Promise<WorkbookReply> => {
    const reply = await runner.run(job, WORKBOOK_LIMITS.parseMs);
    if (isWorkbookReply(reply)) return reply;
    throw new Error('expected a reading or a problem from the process that reads workbooks');
  };
  const mark = async (job: MarkJob): Promise<MarkReply> => {
    const reply = await runner.run(job, WORKBOOK_LIMITS.parseMs);
    if (isMarkReply(reply)) return reply;
    throw new Error('expected a marked workbook or a problem from the process that reads workbooks');
  };
  return {
    'workbook:choose': async () => {
      const paths = await dialogs.chooseFiles('workbook', { many: true });
      return ok(await Promise.all(paths.map(readSmall)));
    },
    'workbook:read': ({ name, bytes, options }) => read({ bytes, file: name, options }),
    'workbook:sample': async () => {
      const { name, bytes } = await readSmall(sample);
      return read({ bytes, file: name, options: PLAIN_OPTIONS });
    },
    'workbook:saveMarked': ({ name, bytes, refused }) =>
      saveAs(dialogs, {
        // Cut before what tells it from the file it was made of.
        name: safeFileName(`${name.replace(/\.[^.]*$/, '').slice(0, 50)}（问题标注）`, 'xlsx'),
        make: () => mark({ bytes, file: name, refused }),
      }),
  };
}

type WorkbookReply = Result<WorkbookReading, WorkbookProblem>;
type MarkReply = ReturnType<typeof markWorkbook>;

/** The process is our own code and runs none of the file's; parsing 50,000 rows once more would stall main. */
const isWorkbookReply = (reply: unknown): reply is WorkbookReply => isReply(reply);
const isMarkReply = (reply: unknown): reply is MarkReply => isReply(reply);

const isReply = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export async function readSmall(path: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size > WORKBOOK_LIMITS.fileBytes)
    throw new ShellFault({
      kind: 'tooLarge',
      message: `“${name}”有 ${megabytes(size)} MB，最多 ${megabytes(WORKBOOK_LIMITS.fileBytes)} MB。`,
    });
  return { name, bytes: new Uint8Array(await readFile(path)) };
}
