import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { CellRef, ReadWarning } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';

/** `合计!C12、合计!D12`: where to look in the user's own file. */
export const cellsText = (at: readonly CellRef[]): string => at.map(({ sheet, cell }) => `${sheet}!${cell}`).join('、');

export function WarningTable({ warnings }: { readonly warnings: readonly ReadWarning[] }) {
  const t = useTexts(importTexts);
  return (
    <Table<ReadWarning & { readonly key: number }>
      size="small"
      dataSource={warnings.map((warning, key) => ({ ...warning, key }))}
      pagination={warnings.length > 50 ? { pageSize: 50 } : false}
      columns={[
        { title: t.where, width: 220, render: (_, { at }) => cellsText(at) },
        { title: t.reason, dataIndex: 'message' },
      ]}
    />
  );
}
