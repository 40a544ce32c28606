import type { ReactNode } from 'react';
import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { toDraftItem } from '#shared/domain/template/draft.ts';
import type { ClauseRef, Item } from '#shared/schema/template.ts';
import { checklistTexts } from './checklist-texts.ts';
import './checklist.css';
import { useAnswerFacts, useConditionText, useSchoolsText } from '#renderer/parts/item-words.ts';

type ChecklistItemsProps = {
  readonly items: readonly Item[];
  /** The one that is marked; null: none. */
  readonly litId: string | null;
};

/** All that a checklist says of its items. */
export function ChecklistItems({ items, litId }: ChecklistItemsProps): ReactNode {
  const say = useTexts(checklistTexts);
  const entries = items.map((item) => ({ id: item.id, no: item.no, item }));
  return (
    <Table<Item>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 1000 }}
      rowClassName={({ id }) => (id === litId ? 'checklist-lit' : '')}
      dataSource={items}
      columns={[
        { title: '', dataIndex: 'no', width: 60 },
        { title: say.question, width: 300, render: (_, item) => <Question item={item} entries={entries} /> },
        { title: say.answer, width: 220, render: (_, item) => <Answer item={item} /> },
        {
          title: say.evidence,
          width: 200,
          render: (_, { evidence, evidenceRequired }) => (
            <>
              {evidence.join('、')}
              {evidenceRequired > 0 && <div className="quiet">{say.photographs(evidenceRequired)}</div>}
            </>
          ),
        },
        { title: say.clauses, render: (_, { clauses }) => <Clauses of={clauses} /> },
        { title: say.weight, dataIndex: 'weight', width: 70, align: 'right' },
      ]}
    />
  );
}

type QuestionProps = {
  readonly item: Item;
  readonly entries: readonly { readonly id: string; readonly no: string; readonly item: Item }[];
};

function Question({ item, entries }: QuestionProps): ReactNode {
  const say = useTexts(checklistTexts);
  const conditionText = useConditionText();
  const schools = useSchoolsText()(item);
  return (
    <>
      <strong>{item.question}</strong>
      <div>{item.guide}</div>
      <div className="quiet">{item.methods.join('、')}</div>
      {schools === null ? null : <div className="quiet">{say.onlyAt(schools)}</div>}
      {item.showWhen === null ? null : <div className="quiet">{conditionText(item.showWhen, entries)}</div>}
      {item.vetoBasis === null ? null : (
        <div>
          <Mark tone="bad">{say.veto}</Mark> {item.vetoBasis}
        </div>
      )}
    </>
  );
}

function Answer({ item }: { readonly item: Item }): ReactNode {
  const [kind, ...parts] = useAnswerFacts()(toDraftItem(item));
  return (
    <>
      {kind?.text}
      {parts.map(({ label, text }) => (
        <div key={label} className="fact">
          <span className="quiet">{label}</span> {text}
        </div>
      ))}
    </>
  );
}

const Clauses = ({ of }: { readonly of: readonly ClauseRef[] }): ReactNode =>
  of.map(({ planId, planTitle, locator, subject }) => (
    <div key={`${planId} ${locator} ${subject}`}>
      {subject}
      <div className="quiet">
        {planTitle} {clauseName(locator)}
      </div>
    </div>
  ));
