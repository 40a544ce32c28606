import { Table, type TableColumnsType } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { daysUntil, type LedgerLine, type LedgerState } from './ledger-line.ts';
import { ledgerTexts } from './texts.ts';

const tones: Readonly<Record<LedgerState, Tone>> = {
  draft: 'plain',
  noDueDay: 'warn',
  openEnded: 'plain',
  mended: 'good',
  running: 'plain',
  dueSoon: 'warn',
  overdue: 'bad',
};

const ItemCell = ({ item, clauses }: LedgerLine) => (
  <>
    <div>{item}</div>
    {clauses.map(({ planId, planTitle, locator }) => (
      <div key={`${planId} ${locator}`} className="quiet">
        {planTitle} {clauseName(locator)}
      </div>
    ))}
  </>
);

function useColumns(today: string): TableColumnsType<LedgerLine> {
  const t = useTexts(ledgerTexts);
  const word = useWord();
  return [
    {
      title: t.state,
      width: 130,
      render: (_, { state }) => <Mark tone={tones[state]}>{t.states[state]}</Mark>,
    },
    {
      title: t.dueOn,
      width: 130,
      sorter: (a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1),
      render: (_, { dueOn, noDueReason }) =>
        dueOn === null ? (
          <span className="quiet">{noDueReason === '' ? t.none : noDueReason}</span>
        ) : (
          <>
            {dueOn}
            <div className="quiet">{t.inDays(daysUntil(dueOn, today))}</div>
          </>
        ),
    },
    {
      title: t.school,
      width: 170,
      sorter: (a, b) => a.schoolName.localeCompare(b.schoolName, 'zh-CN'),
      render: (_, { schoolCode, schoolName }) => (
        <a href={hrefOf({ page: 'school', code: schoolCode })}>{schoolName}</a>
      ),
    },
    {
      title: t.finding,
      render: (_, { inspectionId, itemId, text, requirement, responsible }) => (
        <>
          <a href={hrefOf({ page: 'inspection', inspectionId, itemId })}>{text}</a>
          <div className="quiet">{requirement}</div>
          {responsible === '' ? null : <div className="quiet">{t.responsibleIs(responsible)}</div>}
        </>
      ),
    },
    { title: t.item, width: 280, render: (_, line) => <ItemCell {...line} /> },
    {
      title: t.severity,
      width: 100,
      render: (_, { severity }) => (severity === null ? t.none : word(severity)),
    },
  ];
}

export function LedgerTable({ lines, today }: { readonly lines: readonly LedgerLine[]; readonly today: string }) {
  return (
    <Table
      size="small"
      rowKey="id"
      columns={useColumns(today)}
      dataSource={lines}
      pagination={lines.length > 100 ? { pageSize: 100 } : false}
      scroll={{ x: 1000 }}
    />
  );
}
