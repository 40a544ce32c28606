/**
 * The process that writes spreadsheets and printed forms, so that a county of a thousand schools does not stall the window: an Electron
 * utility process. It answers each job with the bytes of a file and keeps nothing.
 */
import { runSheetJob, type SheetJob } from './job.ts';

interface Port {
  readonly postMessage: (message: Uint8Array) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: SheetJob }) => void) => void;
}

/** Electron gives a utility process this port; plain Node does not have it. */
const { parentPort } = process as typeof process & { readonly parentPort?: Port };

parentPort?.on('message', ({ data }) => {
  void runSheetJob(data).then(
    (file) => parentPort.postMessage(file),
    (cause: unknown) => {
      // Main sees the end of the process and says so.
      console.error(cause);
      process.exit(1);
    },
  );
});
