import { useEffect } from 'react';
import { create } from 'zustand';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { bridge } from '../bridge.ts';

type OpenedFile = EventPayload<'file:opened'>;

/** A file the app was opened with arrives before there is a screen for it: it waits here until one takes it. */
const store = create<{ readonly file: OpenedFile | null }>(() => ({ file: null }));
bridge.onFileOpened((file) => store.setState({ file }));

/** Takes files of a kind that were opened with the app, or dropped on its icon. */
export function useOpenedFile(name: RegExp, take: (file: OpenedFile) => void): void {
  const { file } = store();
  useEffect(() => {
    if (file === null || !name.test(file.name)) return;
    store.setState({ file: null });
    take(file);
  }, [file, name, take]);
}
