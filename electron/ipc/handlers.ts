import type { BlobStore } from '../blobs/blob-store.ts';
import type { Documents } from '../documents/documents.ts';
import type { Journal } from '../journal/journal.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { SyncServices } from './sync-handlers.ts';
import type { Handlers } from './answer.ts';
import { appHandlers, type AppServices } from './app-handlers.ts';
import { blobHandlers } from './blob-handlers.ts';
import { checklistHandlers } from './checklist-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { exportHandlers, type SheetServices } from './export-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import { planHandlers } from './plan-handlers.ts';
import { syncHandlers } from './sync-handlers.ts';
import { workbookHandlers, type WorkbookServices } from './workbook-handlers.ts';

export type Services = {
  readonly app: AppServices;
  readonly journal: Journal;
  readonly blobs: BlobStore;
  readonly documents: Documents;
  readonly openedFolder: string;
  readonly workbooks: WorkbookServices;
  readonly sheets: SheetServices;
  /** Reads the text of plans. */
  readonly plans: JobRunner;
  /** Writes and reads the workbooks of checklists. */
  readonly checklists: JobRunner;
  readonly sync: SyncServices;
  readonly dialogs: Dialogs;
};

/** A handler for every channel of the contract: one that is missing does not compile. */
export const createHandlers = ({
  app,
  journal,
  blobs,
  documents,
  openedFolder,
  workbooks,
  sheets,
  plans,
  checklists,
  sync,
  dialogs,
}: Services): Handlers => ({
  ...appHandlers(app),
  ...journalHandlers(journal),
  ...blobHandlers(blobs, dialogs),
  ...documentHandlers({ documents, blobs, dialogs, openedFolder }),
  ...workbookHandlers(workbooks, dialogs),
  ...exportHandlers(sheets, dialogs),
  ...planHandlers(plans),
  ...checklistHandlers(checklists, dialogs),
  ...syncHandlers(sync),
});
