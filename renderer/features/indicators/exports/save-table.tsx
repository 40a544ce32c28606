import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { exportTexts } from './texts.ts';
import { useExport } from './use-export.ts';

interface SaveTableProps {
  readonly name: string;
  /** Asked for when the user wants it. */
  readonly content: () => TableContent;
}

/** Any table on the screen as a workbook or as text. */
export function SaveTable({ name, content }: SaveTableProps) {
  const t = useTexts(exportTexts);
  const { isBusy, run } = useExport();
  const save = (format: 'xlsx' | 'csv') => run(() => bridge.tableSave({ name, format, content: content() }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t.excel, onClick: () => save('xlsx') },
          { key: 'csv', label: t.csv, onClick: () => save('csv') },
        ],
      }}
    >
      <Button size="small" loading={isBusy} icon={<DownloadOutlined aria-hidden />}>
        {t.table}
      </Button>
    </Dropdown>
  );
}
