import { must } from '#shared/util/must.ts';
import { runDocumentJob } from './run-job.ts';

/** A process of its own: a PDF that takes long, or is made to harm, stalls neither main nor the window. */
const port = must(process.parentPort, 'main starts this file as a utility process');
port.on('message', ({ data }: { data: unknown }) => {
  void runDocumentJob(data).then((reply) => port.postMessage(reply));
});
