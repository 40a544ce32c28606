import { App, Button, Table } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useRows, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { IssuedDocument } from '#shared/schema/sealed-record.ts';
import { schoolsTexts } from './texts.ts';

type DocumentLine = IssuedDocument & { readonly id: string };

function useDocuments(code: string): readonly DocumentLine[] | undefined {
  const inspections = useRowsWhere('inspection', 'schoolCode', code);
  const documents = useRows('document');
  if (inspections === undefined || documents === undefined) return undefined;
  const ids = new Set(inspections.map(({ id }) => id));
  return documents.flatMap(({ id, inspectionId, issued }) =>
    issued !== undefined && ids.has(inspectionId ?? '') ? [{ id, ...issued }] : [],
  );
}

export function SchoolDocuments({ code }: { readonly code: string }) {
  const t = useTexts(schoolsTexts);
  const { notification } = App.useApp();
  const documents = useDocuments(code);
  if (documents === undefined) return <Loading />;
  if (documents.length === 0) return <span className="quiet">{t.documentsEmpty}</span>;

  async function open({ sha256, fileName }: DocumentLine): Promise<void> {
    const opened = await bridge.documentOpen({ sha256, fileName });
    if (!opened.ok) notification.error({ title: t.documentFailed, description: opened.error.message });
  }

  return (
    <Table<DocumentLine>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={documents}
      columns={[
        { title: t.documentKind, dataIndex: 'kind', width: 160 },
        { title: t.file, dataIndex: 'fileName' },
        { title: t.signedAt, width: 180, render: (_, { signedAt }) => formatMoment(signedAt) },
        {
          width: 90,
          render: (_, document) => (
            <Button size="small" onClick={() => void open(document)}>
              {t.openDocument}
            </Button>
          ),
        },
      ]}
    />
  );
}
