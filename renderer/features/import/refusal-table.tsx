import { Select, Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Refusal } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';
import { cellsText } from './warning-table.tsx';

interface RefusalTableProps {
  readonly refused: readonly Refusal[];
  /** Null: it is too late to say which school was meant. */
  readonly onConfirm: ((name: string, code: string) => void) | null;
}

/** What was not taken, where it stands in the user's file and why; a name that may be a school can be confirmed. */
export function RefusalTable({ refused, onConfirm }: RefusalTableProps) {
  const t = useTexts(importTexts);
  return (
    <Table<Refusal & { readonly key: number }>
      size="small"
      dataSource={refused.map((refusal, key) => ({ ...refusal, key }))}
      pagination={refused.length > 50 ? { pageSize: 50 } : false}
      sticky
      columns={[
        { title: t.where, width: 200, render: (_, { at }) => cellsText(at) },
        { title: t.foundText, width: 160, dataIndex: 'found' },
        { title: t.reason, dataIndex: 'message' },
        ...(onConfirm === null
          ? []
          : [
              {
                title: t.which,
                width: 230,
                render: (_: unknown, { found, candidates }: Refusal) =>
                  candidates.length === 0 ? null : (
                    <Select
                      aria-label={`${t.which} ${found}`}
                      placeholder={t.which}
                      style={{ width: '100%' }}
                      options={candidates.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
                      onChange={(code: string) => onConfirm(found, code)}
                    />
                  ),
              },
            ]),
      ]}
    />
  );
}
