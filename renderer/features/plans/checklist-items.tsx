import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Item } from '#shared/schema/template.ts';

import { plansTexts } from './texts.ts';

export function ChecklistItems({ items }: { readonly items: readonly Item[] }) {
  const t = useTexts(plansTexts);
  const word = useWord();
  return (
    <Table<Item>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 1000 }}
      dataSource={items}
      columns={[
        { title: '', dataIndex: 'no', width: 60 },
        {
          title: t.question,
          width: 280,
          render: (_, { question, guide, methods, vetoBasis, stages }) => (
            <>
              <strong>{question}</strong>
              <div>{guide}</div>
              <div className="quiet">{methods.join('、')}</div>
              {stages.length > 0 && <div className="quiet">{t.onlyAt(stages.map(word).join('、'))}</div>}
              {vetoBasis !== null && (
                <div>
                  <Mark tone="bad">{t.veto}</Mark> {vetoBasis}
                </div>
              )}
            </>
          ),
        },
        {
          title: t.threshold,
          width: 150,
          render: (_, item) => (item.kind === 'number' ? thresholdText(item.threshold) : t.verdict),
        },
        {
          title: t.evidence,
          width: 220,
          render: (_, { evidence, evidenceRequired }) => (
            <>
              {evidence.join('、')}
              {evidenceRequired > 0 && <div className="quiet">{t.photographs(evidenceRequired)}</div>}
            </>
          ),
        },
        {
          title: t.clauses,
          render: (_, { clauses }) =>
            clauses.map(({ planId, planTitle, locator, subject }) => (
              <div key={`${planId} ${locator} ${subject}`}>
                {subject}
                <div className="quiet">
                  {planTitle} {locator}
                </div>
              </div>
            )),
        },
        { title: t.weight, dataIndex: 'weight', width: 70, align: 'right' },
      ]}
    />
  );
}
