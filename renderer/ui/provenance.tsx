import { Descriptions, Popover } from 'antd';
import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';

export interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** Further cells of the sheet that were added to it. */
  readonly and?: readonly string[] | undefined;
}

const texts = defineTexts(
  { file: '文件', sheet: '工作表', cell: '单元格', found: '原文', read: '换算', typed: '由人填写，没有来源文件' },
  {
    file: 'File',
    sheet: 'Sheet',
    cell: 'Cell',
    found: 'As written',
    read: 'Read as',
    typed: 'Entered by a person; there is no source file',
  },
);

function SourceCard({ source, note }: { readonly source: Source | null; readonly note: string | null }) {
  const t = useTexts(texts);
  if (source === null) return <span>{t.typed}</span>;
  const lines: readonly (readonly [string, string | null])[] = [
    [t.file, source.file],
    [t.sheet, source.sheet],
    [t.cell, [source.cell, ...(source.and ?? [])].join('、')],
    [t.found, source.text],
    [t.read, note],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      style={{ maxWidth: 360 }}
      items={lines.flatMap(([label, text]) => (text === null ? [] : [{ key: label, label, children: text }]))}
    />
  );
}

interface ProvenanceProps {
  /** Null: a person typed it. */
  readonly source: Source | null;
  /** What was done to read it, or null. */
  readonly note: string | null;
  readonly children: ReactNode;
}

/** Something read from a cell; pointing at it, or reaching it by click or key, says which. */
export function Provenance({ source, note, children }: ProvenanceProps) {
  return (
    <Popover trigger={['hover', 'focus']} content={<SourceCard source={source} note={note} />}>
      <button type="button" className="provenance">
        {children}
      </button>
    </Popover>
  );
}
