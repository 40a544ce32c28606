import { ShellFault } from '../shell-fault.ts';

/** A process that answers each message it is sent with one, and may say before how far it is. */
export type WorkerProcess = {
  readonly post: (message: unknown) => void;
  /** Hears of the next message only. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Also after `kill`. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type JobRunner = {
  /**
   * Jobs run one at a time, in order. Throws a ShellFault when the process takes too long or dies. What it posts as
   * `{ progress }` before its answer goes to `onProgress`.
   */
  readonly run: (job: unknown, limitMs: number, onProgress?: (progress: unknown) => void) => Promise<unknown>;
  /** Ends the job that runs, if one does: it fails with a ShellFault of kind `cancelled`. */
  readonly cancel: () => void;
  readonly close: () => void;
};

/**
 * Runs jobs in a process of its own that is ended when it takes too long, and replaced after some jobs or some idle
 * time, so that what a job leaves behind in memory does not add up.
 */
export function createJobRunner(options: {
  readonly start: () => WorkerProcess;
  readonly jobsPerProcess: number;
  readonly idleMs: number;
}): JobRunner {
  let worker: WorkerProcess | null = null;
  let jobsDone = 0;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let cancelRunning: (() => void) | null = null;

  function retire(): void {
    clearTimeout(idle);
    worker?.kill();
    worker = null;
    jobsDone = 0;
  }

  async function runNow(job: unknown, limitMs: number, onProgress: (progress: unknown) => void): Promise<unknown> {
    clearTimeout(idle);
    worker ??= options.start();
    try {
      const reply = await Promise.race([replyTo(worker, { job, limitMs, onProgress }), cancelled()]);
      jobsDone += 1;
      if (jobsDone >= options.jobsPerProcess) retire();
      else idle = setTimeout(retire, options.idleMs);
      return reply;
    } catch (cause) {
      retire();
      throw cause;
    } finally {
      cancelRunning = null;
    }
  }

  /** Settles only when the job that runs is cancelled. */
  function cancelled(): Promise<never> {
    return new Promise((_, reject) => {
      cancelRunning = () => reject(new ShellFault({ kind: 'cancelled', message: '已经取消。' }));
    });
  }

  return {
    run: (job, limitMs, onProgress = () => undefined) => {
      const reply = last.then(() => runNow(job, limitMs, onProgress));
      last = reply.catch(() => undefined);
      return reply;
    },
    cancel: () => cancelRunning?.(),
    close: retire,
  };
}

interface WatchedJob {
  readonly job: unknown;
  readonly limitMs: number;
  readonly onProgress: (progress: unknown) => void;
}

function replyTo(worker: WorkerProcess, { job, limitMs, onProgress }: WatchedJob): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new ShellFault({ kind: 'timedOut', message: '处理这个文件用时过长，已经停止。文件可能有问题。' })),
      limitMs,
    );
    const settle = (): void => clearTimeout(limit);
    const listen = (): void =>
      worker.onMessage((message) => {
        if (typeof message === 'object' && message !== null && 'progress' in message) {
          onProgress(message.progress);
          listen();
          return;
        }
        settle();
        resolve(message);
      });
    listen();
    worker.onExit(() => {
      settle();
      reject(
        new ShellFault({
          kind: 'fault',
          message: '处理这个文件时程序意外停止。文件可能有问题；已保存的内容不受影响。',
        }),
      );
    });
    worker.post(job);
  });
}
