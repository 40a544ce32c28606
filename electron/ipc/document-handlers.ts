import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '#shared/util/file-name.ts';
import { fail, ok } from '#shared/util/result.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Documents } from '../documents/documents.ts';
import type { Dialogs } from '../shell/dialog-port.ts';
import { saveAs } from '../shell/save-as.ts';
import { ShellFault } from '../shell-fault.ts';
import type { Handlers } from './answer.ts';

export type DocumentHandlers = Pick<
  Handlers,
  'document:issue' | 'document:open' | 'document:saveCopy' | 'document:verify' | 'document:chooseAndVerify'
>;

type DocumentServices = {
  readonly documents: Documents;
  readonly blobs: BlobStore;
  readonly dialogs: Dialogs;
  /** Where copies for other programs are put. */
  readonly openedFolder: string;
};

export function documentHandlers({ documents, blobs, dialogs, openedFolder }: DocumentServices): DocumentHandlers {
  return {
    'document:issue': async ({ record, copies }) =>
      ok(await documents.issue({ record, copies, signedAt: new Date().toISOString() })),
    'document:open': async ({ sha256, fileName }) => {
      await mustHave(blobs, sha256);
      // The viewer gets a copy with a name it knows, so that nothing it does can touch the stored one.
      const copy = join(await mkdtemp(join(openedFolder, 'copy-')), pdfName(fileName));
      await copyFile(blobs.pathOf(sha256), copy);
      if (await dialogs.openWithSystem(copy)) return ok(undefined);
      return fail({ kind: 'notReadable', message: '系统里没有能打开 PDF 的程序。可以另存一份，到别处打开。' });
    },
    'document:saveCopy': async ({ sha256, fileName }) => {
      await mustHave(blobs, sha256);
      return saveAs(dialogs, {
        name: pdfName(fileName),
        make: async () => ok(await readFile(blobs.pathOf(sha256))),
      });
    },
    'document:verify': async ({ bytes }) => ok(await documents.verify(bytes)),
    'document:chooseAndVerify': async () => {
      const [path] = await dialogs.chooseFiles('pdf', { many: false });
      return ok(path === undefined ? null : await documents.verify(await readFile(path)));
    },
  };
}

async function mustHave(blobs: BlobStore, sha256: string): Promise<void> {
  if (await blobs.has(sha256)) return;
  throw new ShellFault({ kind: 'notFound', message: '这份文书不在本机，或本机的这份已损坏。联网同步后可以取回。' });
}

/** Only ever a PDF, whatever the name says: the system runs what other endings name. */
const pdfName = (name: string): string => safeFileName(name.replace(/\.pdf$/i, ''), 'pdf');
