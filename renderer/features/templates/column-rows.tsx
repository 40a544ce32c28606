import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftForm } from '#shared/schema/template-draft.ts';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { RowList } from './row-list.tsx';

type Column = DraftForm['columns'][number];

/** The columns of a table that is filled in on site. */
export function ColumnRows({ item, setForm }: FieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  return (
    <RowList<Column>
      title={say.columns}
      rows={item.form.columns}
      nameOf={say.column}
      addText={say.addColumn}
      blank={{ label: '', content: 'text', unit: null }}
      most={20}
      onChange={(change) => setForm((form) => ({ columns: change(form.columns) }))}
    >
      {(row, at, setRow) => (
        <>
          <DraftText
            label={say.column(at + 1)}
            stored={row.label}
            rows={1}
            maxLength={100}
            onCommit={(label) => setRow({ label })}
          />
          <label>
            {say.content}
            <Select<Column['content']>
              aria-label={`${say.column(at + 1)} ${say.content}`}
              value={row.content}
              options={(['text', 'number'] as const).map((value) => ({ value, label: say.contents[value] }))}
              onChange={(content) => void setRow(content === 'text' ? { content, unit: null } : { content })}
            />
          </label>
          {row.content === 'number' ? (
            <DraftText
              label={say.unit}
              stored={row.unit ?? ''}
              rows={1}
              maxLength={100}
              onCommit={(unit) => setRow({ unit: unit.trim() === '' ? null : unit })}
            />
          ) : null}
        </>
      )}
    </RowList>
  );
}
