import { Table } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ReadWarning } from '#shared/schema/workbook-reading.ts';
import { placeTextFor } from './place-text.ts';
import { importTexts } from './texts.ts';

export function WarningTable({ warnings }: { readonly warnings: readonly ReadWarning[] }) {
  const t = useTexts(importTexts);
  const place = useMemo(() => placeTextFor(warnings), [warnings]);
  return (
    <Table<ReadWarning & { readonly key: number }>
      size="small"
      dataSource={warnings.map((warning, key) => ({ ...warning, key }))}
      pagination={warnings.length > 50 ? { pageSize: 50 } : false}
      columns={[
        { title: t.where, width: 220, render: (_, { at }) => place(at) },
        { title: t.reason, dataIndex: 'message' },
      ]}
    />
  );
}
