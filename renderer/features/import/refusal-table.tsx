import { Button, Table } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Refusal } from '#shared/schema/workbook-reading.ts';
import { placeTextFor } from './place-text.ts';
import { importTexts } from './texts.ts';

interface RefusalTableProps {
  readonly refused: readonly Refusal[];
  /** Null: it is too late to say what was meant. */
  readonly answers: Answers | null;
}

interface Answers {
  /** Whether a person can say what would have it taken. */
  readonly canAnswer: (refusal: Refusal) => boolean;
  readonly onAnswer: () => void;
}

/** What was not taken, where it stands in the user's file and why. */
export function RefusalTable({ refused, answers }: RefusalTableProps) {
  const t = useTexts(importTexts);
  const place = useMemo(() => placeTextFor(refused), [refused]);
  return (
    <Table<Refusal & { readonly key: number }>
      size="small"
      dataSource={refused.map((refusal, key) => ({ ...refusal, key }))}
      pagination={refused.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
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
                width: 110,
                render: (_: unknown, refusal: Refusal) =>
                  answers.canAnswer(refusal) && (
                    <Button size="small" onClick={answers.onAnswer}>
                      {t.answerHere}
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  );
}
