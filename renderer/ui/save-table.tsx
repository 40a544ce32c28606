import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useExport } from '#renderer/hooks/use-export.ts';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { datedName } from './dated-name.ts';
import { useExportMarks } from './export-origin.ts';

const texts = defineTexts(
  { table: '导出表格', excel: 'Excel 工作簿（.xlsx）', csv: '逗号分隔文本（.csv）' },
  { table: 'Export table', excel: 'Excel workbook (.xlsx)', csv: 'Comma-separated text (.csv)' },
);

interface SaveTableProps {
  /** Of the file, without the day and the ending. */
  readonly name: string;
  /** Asked for when the user wants it. */
  readonly content: () => TableContent;
}

/** Any table on the screen as a workbook or as text. */
export function SaveTable({ name, content }: SaveTableProps) {
  const t = useTexts(texts);
  const { isBusy, run } = useExport();
  const marks = useExportMarks();
  const save = (format: 'xlsx' | 'csv') =>
    run(() => bridge.tableSave({ name: datedName(marks.fileName(name)), format, content: marks.content(content()) }));
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
