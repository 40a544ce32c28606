/**
 * The process workbooks are read and marked in: an Electron utility process in the app, a forked Node process elsewhere. It answers
 * each job with one message and keeps nothing. Whoever starts it ends it when it takes too long or grows too large.
 */
import { markWorkbook, type MarkJob } from './mark-workbook.ts';
import { openWorkbook, type WorkbookJob } from './open-workbook.ts';

type Job = WorkbookJob | MarkJob;

const run = (job: Job): unknown => ('refused' in job ? markWorkbook(job) : openWorkbook(job));

interface Port {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: Job }) => void) => void;
}

/** Electron gives a utility process this port; plain Node does not have it. */
const { parentPort } = process as typeof process & { readonly parentPort?: Port };

if (parentPort === undefined) process.on('message', (job: Job) => void process.send?.(run(job)));
else parentPort.on('message', ({ data }) => parentPort.postMessage(run(data)));
