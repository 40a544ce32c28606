import { useCallback } from 'react';
import { App } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { newId, setFields } from '#renderer/stores/writing.ts';
import { isHiddenPhotograph } from '#shared/domain/inspection/picture-kinds.ts';
import type { ShellError, StoredBlob } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/util/result.ts';
import { inspectionTexts } from './texts.ts';

export type NewFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type EvidenceActions = {
  /** Stores files and attaches them to an item; null: to the inspection as a whole. */
  readonly add: (itemId: string | null, files: readonly NewFile[]) => Promise<void>;
  readonly choose: (itemId: string | null, accept: 'photographs' | 'any') => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly describe: (id: string, caption: string) => Promise<boolean>;
};

/** What can be done with the evidence of an inspection. The bytes are on disk before the row names them. */
export function useEvidence(inspectionId: string): EvidenceActions {
  const say = useTexts(inspectionTexts).evidence;
  const { notification, message } = App.useApp();
  const save = useSave();
  const attach = useCallback(
    async (itemId: string | null, stored: Result<readonly StoredBlob[], ShellError>) => {
      if (!stored.ok) return notification.error({ title: say.failed, description: stored.error.message });
      if (stored.value.some(({ mediaType }) => isHiddenPhotograph(mediaType))) message.warning(say.hidden, 8);
      for (const blob of stored.value) {
        const addedAt = new Date().toISOString();
        await save(
          setFields('evidence', newId(), { inspectionId, itemId, ...blob, addedAt, caption: '', deleted: false }),
        );
      }
    },
    [inspectionId, message, notification, save, say],
  );
  return {
    add: async (itemId, files) => {
      for (const file of files) {
        const stored = await bridge.blobStore({ name: file.name, bytes: file.bytes });
        await attach(itemId, stored.ok ? { ok: true, value: [stored.value] } : stored);
      }
    },
    choose: async (itemId, accept) => attach(itemId, await bridge.blobChoose({ accept })),
    remove: async (id) => {
      if (await save(setFields('evidence', id, { deleted: true }))) message.info(say.removed);
    },
    describe: (id, caption) => save(setFields('evidence', id, { caption })),
  };
}

/** The photographs among dropped or pasted files, read into memory. */
export async function readPhotographs(files: readonly File[]): Promise<NewFile[]> {
  const photographs = files.filter((file) => file.type.startsWith('image/'));
  return Promise.all(
    photographs.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
