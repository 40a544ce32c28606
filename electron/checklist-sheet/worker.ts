import { must } from '#shared/util/must.ts';
import { runChecklistJob, type ChecklistJob } from './run-job.ts';

/** A process of its own, as for every workbook: a file that takes long, or is made to harm, stalls neither main nor the window. */
const port = must(process.parentPort, 'main starts this file as a utility process');
port.on('message', ({ data }: { data: ChecklistJob }) => {
  // A process has no origin, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  port.postMessage(runChecklistJob(data));
});
