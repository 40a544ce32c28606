import { app, utilityProcess } from 'electron';
import type { WorkerProcess } from './job-runner.ts';

const MEMORY_CHECK_MS = 200;

/** A utility process that is ended when it holds more memory than it should. `module`: a file of the built app. */
export function startUtilityProcess(options: {
  readonly module: string;
  readonly name: string;
  readonly memoryBytes: number;
}): WorkerProcess {
  const child = utilityProcess.fork(options.module, [], { serviceName: options.name, stdio: 'inherit' });
  // The limit of V8's heap would not bound the buffers a file is read into.
  const watch = setInterval(() => {
    const used = app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0;
    if (used * 1024 > options.memoryBytes) child.kill();
  }, MEMORY_CHECK_MS);
  child.once('exit', () => clearInterval(watch));
  return {
    // A process has no origin, unlike a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.once('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
