import { Input, Table } from 'antd';
import { useState } from 'react';
import { Validity } from '#renderer/parts/validity.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { currentTemplates, useTemplates } from '#renderer/stores/library.ts';
import type { Basis, Template } from '#shared/schema/template.ts';
import { checklistTexts } from './checklist-texts.ts';

/** The day on which the first of the documents a checklist rests on expires; null while none names one. */
const firstEnd = (basis: readonly Basis[]): string | null =>
  basis.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0] ?? null;

export function ChecklistList({ onOpen }: { readonly onOpen: (template: Template) => void }) {
  const say = useTexts(checklistTexts);
  const word = useWord();
  const templates = useTemplates();
  const [text, setText] = useState('');
  const shown = currentTemplates(templates).filter(({ title }) => title.includes(text.trim()));
  return (
    <>
      <Input.Search
        allowClear
        aria-label={say.find}
        placeholder={say.find}
        style={{ width: 280 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Table<Template>
        size="small"
        rowKey={({ id, version }) => `${id} ${version}`}
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={shown}
        columns={[
          {
            title: say.checklist,
            render: (_, template) => (
              <button type="button" className="link" onClick={() => onOpen(template)}>
                {template.title}
              </button>
            ),
          },
          { title: say.versionHead, dataIndex: 'version', width: 80 },
          { title: say.stages, width: 140, render: (_, { stages }) => stages.map(word).join('、') },
          { title: say.itemsHead, width: 90, align: 'right', render: (_, { items }) => items.length },
          { title: say.publishedOn, dataIndex: 'publishedOn', width: 130 },
          { title: say.validity, width: 230, render: (_, { basis }) => <Validity expiresOn={firstEnd(basis)} /> },
        ]}
      />
    </>
  );
}
