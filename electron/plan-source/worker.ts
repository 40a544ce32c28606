import { must } from '#shared/util/must.ts';
import { readPlanSource } from './read-plan-source.ts';

/** A process of its own, as for workbooks: a file that takes long, or is made to harm, stalls neither main nor the window. */
const port = must(process.parentPort, 'main starts this file as a utility process');
port.on('message', ({ data }: { data: Uint8Array }) => {
  void readPlanSource(data).then((reply) => port.postMessage(reply));
});
