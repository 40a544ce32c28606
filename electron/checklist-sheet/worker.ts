import { must } from '#shared/util/must.ts';
import { runChecklistJob, type ChecklistJob } from './run-job.ts';

/** A process of its own, as for every workbook: a file that takes long, or is made to harm, stalls neither main nor the window. */
const port = must(process.parentPort, 'main starts this file as a utility process');
port.on('message', ({ data }: { data: ChecklistJob }) => {
  port.postMessage(runChecklistJob(data));
});
