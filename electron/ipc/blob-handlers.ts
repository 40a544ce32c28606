import type { StoredBlob } from '#shared/ipc/contract.ts';
import { ok } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import type { Handlers } from './answer.ts';

export const blobHandlers = (
  blobs: BlobStore,
  dialogs: Dialogs,
): Pick<Handlers, 'blob:store' | 'blob:present' | 'blob:choose'> => ({
  'blob:store': async ({ name, bytes }) => ok(await blobs.store(name, bytes)),
  'blob:present': async ({ sha256 }) => ok(await blobs.listPresent(sha256)),
  'blob:choose': async ({ accept }) => {
    const paths = await dialogs.chooseFiles(accept, { many: true });
    const stored: StoredBlob[] = [];
    for (const path of paths) stored.push(await blobs.storeCopy(path));
    return ok(stored);
  },
});
