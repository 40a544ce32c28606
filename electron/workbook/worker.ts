/**
 * The process workbooks are read in: an Electron utility process in the app, a forked Node process elsewhere. It answers
 * each job with one message and keeps nothing. Whoever starts it ends it when it takes too long or grows too large.
 */
import { openWorkbook, type WorkbookJob } from './open-workbook.ts';

interface Port {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: WorkbookJob }) => void) => void;
}

/** Electron gives a utility process this port; plain Node does not have it. */
const { parentPort } = process as typeof process & { readonly parentPort?: Port };

// oxlint-disable unicorn/require-post-message-target-origin -- a port between processes has no origin
if (parentPort === undefined) process.on('message', (job: WorkbookJob) => void process.send?.(openWorkbook(job)));
else parentPort.on('message', ({ data }) => parentPort.postMessage(openWorkbook(data)));
