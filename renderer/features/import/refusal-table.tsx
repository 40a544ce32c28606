import { Button, Select, Space, Table } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { canTake } from '#shared/domain/workbook/join-readings.ts';
import type { CellRef, Refusal, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { placeTextFor } from './place-text.ts';
import { importTexts } from './texts.ts';

interface RefusalTableProps {
  readonly refused: readonly Refusal[];
  /** Null: it is too late to say what was meant. */
  readonly answers: Answers | null;
}

interface Answers {
  readonly reading: WorkbookReading;
  readonly onConfirm: (name: string, code: string) => void;
  readonly onChoose: (taken: CellRef, left: CellRef) => void;
}

/** What a person can say about a refusal: which school a name means, or which of two cells holds. */
function Answer({ refusal, answers }: { readonly refusal: Refusal; readonly answers: Answers }) {
  const t = useTexts(importTexts);
  const { found, candidates, kind, at } = refusal;
  const [one, other] = at;
  if (candidates.length > 0)
    return (
      <Select
        aria-label={`${t.which} ${found}`}
        placeholder={t.which}
        style={{ width: '100%' }}
        options={candidates.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
        onChange={(code: string) => answers.onConfirm(found, code)}
      />
    );
  if (kind !== 'conflict' || one === undefined || other === undefined || !canTake(answers.reading, at)) return null;
  const [first = '', second = ''] = found.split(' / ');
  return (
    <Space wrap>
      <Button size="small" onClick={() => answers.onChoose(one, other)}>
        {t.takeCell(first, one.cell)}
      </Button>
      <Button size="small" onClick={() => answers.onChoose(other, one)}>
        {t.takeCell(second, other.cell)}
      </Button>
    </Space>
  );
}

/** What was not taken, where it stands in the user's file and why, and what a person can say to have it taken. */
export function RefusalTable({ refused, answers }: RefusalTableProps) {
  const t = useTexts(importTexts);
  const place = useMemo(() => placeTextFor(refused), [refused]);
  return (
    <Table<Refusal & { readonly key: number }>
      size="small"
      dataSource={refused.map((refusal, key) => ({ ...refusal, key }))}
      pagination={refused.length > 50 ? { pageSize: 50 } : false}
      sticky
      columns={[
        { title: t.where, width: 200, render: (_, { at }) => place(at) },
        { title: t.foundText, width: 160, dataIndex: 'found' },
        { title: t.reason, dataIndex: 'message' },
        ...(answers === null
          ? []
          : [
              {
                title: t.answer,
                width: 250,
                render: (_: unknown, refusal: Refusal) => <Answer refusal={refusal} answers={answers} />,
              },
            ]),
      ]}
    />
  );
}
