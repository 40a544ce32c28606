import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { listPacks } from '#renderer/stores/library.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Pack } from '#shared/schema/pack.ts';
import { plansTexts } from './texts.ts';

const clausesOf = ({ clauses }: Pack): ReactNode => (
  <ul className="plan-tasks">
    {clauses.map(({ locator, subject }) => (
      <li key={locator}>
        <span className="quiet plan-locator">{locator}</span> {subject}
      </li>
    ))}
  </ul>
);

/** National frameworks that checklists rest on, each saying how far its content was checked. */
export function PackList() {
  const t = useTexts(plansTexts);
  return (
    <Table<Pack>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={listPacks()}
      expandable={{ expandedRowRender: clausesOf, expandRowByClick: true }}
      columns={[
        {
          title: t.tabs.packs,
          render: (_, { title, documentNumber }) => (
            <>
              {title}
              <div className="quiet">{documentNumber}</div>
            </>
          ),
        },
        { title: t.published, dataIndex: 'issuedOn', width: 110 },
        { title: t.clauses, width: 100, align: 'right', render: (_, { clauses }) => clauses.length },
        {
          title: t.checked,
          width: 420,
          render: (_, { verification, note }) => (
            <>
              <Mark tone={verification === 'law-text' ? 'good' : 'warn'}>{t.verifications[verification]}</Mark>
              <div className="quiet">{note}</div>
            </>
          ),
        },
      ]}
    />
  );
}
