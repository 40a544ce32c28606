import { createContext, useContext } from 'react';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import type { TableContent } from '#shared/schema/table-content.ts';

/** Whose figures are on a page, and of which school year: said on every picture and table saved from it. */
export interface ExportOrigin {
  readonly owner: string;
  readonly year: string | null;
  /** The invented schools that ship with the app. */
  readonly isSample: boolean;
}

export const ExportOriginContext = createContext<ExportOrigin | null>(null);

const texts = defineTexts(
  { mark: '示例', line: '示例：学校和数据均为虚构' },
  { mark: 'Sample', line: 'Sample: schools and figures are invented' },
);

/** How what is saved from this place of the screen is named, headed and marked. */
export function useExportMarks() {
  const t = useTexts(texts);
  const origin = useContext(ExportOriginContext);
  const isSample = origin?.isSample ?? false;
  return {
    fileName: (name: string): string => (isSample ? `${t.mark} ${name}` : name),
    heading: (name: string): string =>
      [origin?.owner, name, origin?.year].filter(Boolean).join(' ') + (isSample ? `【${t.line}】` : ''),
    /** Said below the lines, so that the headings stay in the first. */
    content: ({ columns, rows }: TableContent): TableContent => ({
      columns,
      rows: isSample ? [...rows, [t.line]] : rows,
    }),
  };
}
