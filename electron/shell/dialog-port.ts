/** What main asks the user or the system for, outside the window. */
export type FileKind = 'photographs' | 'workbook' | 'pdf' | 'any';

export type Dialogs = {
  /** Paths; empty when nothing was chosen. */
  readonly chooseFiles: (kind: FileKind, options: { readonly many: boolean }) => Promise<readonly string[]>;
  /** Where to save; null when cancelled. */
  readonly chooseTarget: (fileName: string) => Promise<string | null>;
  /** False when the system has no program for it. */
  readonly openWithSystem: (path: string) => Promise<boolean>;
};
