import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { currentTemplates, useTemplates } from '#renderer/stores/library.ts';
import type { Template } from '#shared/schema/template.ts';
import { checklistTexts } from './checklist-texts.ts';

export function ChecklistList({ onOpen }: { readonly onOpen: (template: Template) => void }) {
  const say = useTexts(checklistTexts);
  const word = useWord();
  const templates = useTemplates();
  return (
    <Table<Template>
      size="small"
      rowKey={({ id, version }) => `${id} ${version}`}
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={currentTemplates(templates)}
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
      ]}
    />
  );
}
