import { useEffect } from 'react';
import { goTo, useRoute } from '#renderer/router/use-route.ts';
import { useOpenedFile } from '#renderer/stores/opened-files.ts';
import { openWorkbook } from './import-flow.ts';

const WORKBOOK = /\.(xlsx|xlsm|xls|csv|ods|et)$/i;
export const isWorkbook = (name: string): boolean => WORKBOOK.test(name);
const PDF = /\.pdf$/i;

function offer({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): void {
  openWorkbook({ name, bytes });
  goTo({ page: 'import' });
}

/**
 * Takes workbooks dropped anywhere on the window, or opened with the app, to the import page. On that page every file
 * but a PDF is taken, so that one that is no workbook is told so.
 */
export function useWorkbookDrop(): void {
  const isImporting = useRoute().page === 'import';
  useEffect(() => {
    const isOurs = (name: string): boolean => (isImporting ? !PDF.test(name) : isWorkbook(name));
    const onDrop = (event: DragEvent): void => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isOurs(name));
      if (file === undefined) return;
      event.preventDefault();
      void file.arrayBuffer().then((buffer) => offer({ name: file.name, bytes: new Uint8Array(buffer) }));
    };
    addEventListener('drop', onDrop);
    return () => removeEventListener('drop', onDrop);
  }, [isImporting]);
  useOpenedFile(WORKBOOK, offer);
}
