/**
 * The process that writes spreadsheets and printed forms, so that a county of a thousand schools does not stall the window: an Electron
 * utility process. It answers each job with the bytes of a file and keeps nothing.
 */
import type { FormsProgress } from '#shared/ipc/contract.ts';
import { runSheetJob, type SheetJob } from './job.ts';
import type { OnProgress } from './progress.ts';

interface Port {
  readonly postMessage: (message: Uint8Array | { readonly progress: FormsProgress }) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: SheetJob }) => void) => void;
}

/** Electron gives a utility process this port; plain Node does not have it. */
const { parentPort } = process as typeof process & { readonly parentPort?: Port };

/** A county of a thousand schools would tell a thousand steps in a few seconds. */
const TOLD_EVERY_MS = 100;

function teller(post: Port['postMessage']): OnProgress {
  let toldAt = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    post({ progress });
  };
}

parentPort?.on('message', ({ data }) => {
  void runSheetJob(
    data,
    // A process has no origin, unlike a window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    teller((message) => parentPort.postMessage(message)),
  ).then(
    (file) => parentPort.postMessage(file),
    (cause: unknown) => {
      // Main sees the end of the process and says so.
      console.error(cause);
      process.exit(1);
    },
  );
});
