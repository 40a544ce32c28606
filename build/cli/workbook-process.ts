import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WORKBOOK_LIMITS } from '#electron/workbook/limits.ts';
import type { WorkbookJob } from '#electron/workbook/open-workbook.ts';
import { ShellFault } from '#electron/shell-fault.ts';
import { createJobRunner, type WorkerProcess } from '#electron/workers/job-runner.ts';
import type { WorkbookProblem, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { fail, type Result } from '#shared/util/result.ts';

const WORKER = fileURLToPath(new URL('../../electron/workbook/worker.ts', import.meta.url));
const MEMORY_MB = 1024;
const MEMORY_CHECK_MS = 100;

type Opened = Result<WorkbookReading, WorkbookProblem>;

export interface WorkbookProcess {
  readonly open: (job: WorkbookJob) => Promise<Opened>;
  readonly close: () => void;
}

/** The process the app reads workbooks in, as a plain Node process. The first starts at once, while the caller gets ready. */
export function startWorkbookProcess(): WorkbookProcess {
  const children = [forkWorker()];
  let isFirst = true;
  const start = (): WorkerProcess => {
    const child = isFirst ? children[0] : undefined;
    isFirst = false;
    if (child !== undefined) return child;
    const next = forkWorker();
    children.push(next);
    return next;
  };
  const runner = createJobRunner({ start, jobsPerProcess: 1, idleMs: 0 });
  return {
    // The runner knows the process only once it has run a job; an unused one would keep the command from ending.
    close: () => children.forEach((child) => child.kill()),
    open: async (job) => {
      try {
        const reply = await runner.run(job, WORKBOOK_LIMITS.parseMs);
        if (isOpened(reply)) return reply;
        throw new Error('expected a reading or a problem from the process that reads workbooks');
      } catch (error) {
        if (!(error instanceof ShellFault)) throw error;
        const kind = error.error.kind === 'timedOut' ? 'timedOut' : 'crashed';
        return fail({ kind, message: `“${job.file}”：${error.error.message}` });
      }
    },
  };
}

/** The worker is our own code: it answers with what `openWorkbook` gave. */
const isOpened = (reply: unknown): reply is Opened =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

function forkWorker(): WorkerProcess {
  const child = fork(WORKER, {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY_MB}`],
    serialization: 'advanced',
    // What a parser prints belongs to nobody's output.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const watch = setInterval(() => {
    if (residentMb(child.pid) > MEMORY_MB) child.kill('SIGKILL');
  }, MEMORY_CHECK_MS);
  child.once('exit', () => clearInterval(watch));
  return {
    post: (message) => {
      if (typeof message === 'object' && message !== null) child.send(message);
    },
    onMessage: (listener) => void child.once('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Buffers lie outside V8's heap. Only Linux tells what another process holds; elsewhere the limits of the scan stand alone. */
function residentMb(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
