import { useEffect } from 'react';
import { goTo, useRoute } from '#renderer/router/use-route.ts';
import type { WorkbookFile } from '#renderer/stores/importing.ts';
import { useOpenedFile } from '#renderer/stores/opened-files.ts';
import { openWorkbooks } from './import-flow.ts';

const WORKBOOK = /\.(xlsx|xlsm|xls|csv|ods|et)$/i;
export const isWorkbook = (name: string): boolean => WORKBOOK.test(name);
const PDF = /\.pdf$/i;

function offer(files: readonly WorkbookFile[]): void {
  openWorkbooks(files);
  goTo({ page: 'import' });
}

const offerOne = (file: WorkbookFile): void => offer([file]);

const read = async (file: File): Promise<WorkbookFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/**
 * Takes workbooks dropped anywhere on the window, or opened with the app, to the import page. On that page every file
 * but a PDF is taken, so that one that is no workbook is told so.
 */
export function useWorkbookDrop(): void {
  const isImporting = useRoute().page === 'import';
  useEffect(() => {
    const isOurs = (name: string): boolean => (isImporting ? !PDF.test(name) : isWorkbook(name));
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => isOurs(name));
      if (files.length === 0) return;
      event.preventDefault();
      void Promise.all(files.map(read)).then(offer);
    };
    addEventListener('drop', onDrop);
    return () => removeEventListener('drop', onDrop);
  }, [isImporting]);
  useOpenedFile(WORKBOOK, offerOne);
}
