import { dialog, shell, type BrowserWindow } from 'electron';
import type { Dialogs, FileKind } from './dialog-port.ts';

const filters: Readonly<Record<FileKind, Electron.FileFilter[]>> = {
  photographs: [{ name: '照片', extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'bmp', 'gif'] }],
  workbook: [{ name: '电子表格', extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'et'] }],
  pdf: [{ name: 'PDF 文书', extensions: ['pdf'] }],
  any: [],
};

export function systemDialogs(findWindow: () => BrowserWindow | null): Dialogs {
  return {
    chooseFiles: async (kind, { many }) => {
      const options: Electron.OpenDialogOptions = {
        filters: filters[kind],
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = findWindow();
      const { filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return filePaths;
    },
    chooseTarget: async (fileName) => {
      const window = findWindow();
      const options: Electron.SaveDialogOptions = { defaultPath: fileName };
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
    openWithSystem: async (path) => {
      const fault = await shell.openPath(path);
      return fault === '';
    },
  };
}
