import { fail } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Journal } from '../journal/journal.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import type { Handlers } from './answer.ts';
import { appHandlers, type AppServices } from './app-handlers.ts';
import { blobHandlers } from './blob-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';

export type Services = {
  readonly app: AppServices;
  readonly journal: Journal;
  readonly blobs: BlobStore;
  readonly dialogs: Dialogs;
};

export function createHandlers(services: Services): Handlers {
  // oxlint-disable
  const soon = async () => fail({ kind: 'refused' as const, message: '尚未接通' });
  const offline = async () =>
    fail({ kind: 'notConfigured' as const, remedy: 'giveUp' as const, message: 'none', retryAfterMs: null });
  return {
    ...appHandlers(services.app),
    ...journalHandlers(services.journal),
    ...blobHandlers(services.blobs, services.dialogs),
    'workbook:choose': soon,
    'workbook:read': soon,
    'workbook:sample': soon,
    'document:issue': soon,
    'document:open': soon,
    'document:saveCopy': soon,
    'document:verify': soon,
    'document:chooseAndVerify': soon,
    'sync:settings': soon,
    'sync:leave': soon,
    'sync:enrol': offline,
    'sync:push': offline,
    'sync:pull': offline,
    'sync:snapshot': offline,
    'sync:sendBlob': offline,
    'sync:fetchBlob': offline,
  };
}
