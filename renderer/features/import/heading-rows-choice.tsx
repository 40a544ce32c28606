import { Button, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { headingRowsSchema, type SheetReading } from '#shared/schema/workbook-reading.ts';
import { correctHeadingRows } from './import-flow.ts';
import { importTexts } from './texts.ts';

interface HeadingRowsChoiceProps {
  readonly sheet: string;
  readonly found: NonNullable<SheetReading['found']>;
  readonly isBusy: boolean;
}

/** Which rows hold the headings, counted as a spreadsheet counts them, and a way to say otherwise. */
export function HeadingRowsChoice({ sheet, found, isBusy }: HeadingRowsChoiceProps) {
  const t = useTexts(importTexts);
  const { fingerprint, isSaid } = found;
  const [top, setTop] = useState(found.rows.top + 1);
  const [bottom, setBottom] = useState(found.rows.bottom + 1);
  const said = headingRowsSchema.safeParse({ top: top - 1, bottom: bottom - 1 });
  const isAsRead = top - 1 === found.rows.top && bottom - 1 === found.rows.bottom;
  const row = {
    min: 1,
    precision: 0,
    style: { width: 64 },
    status: said.success ? ('' as const) : ('error' as const),
    disabled: isBusy,
  };
  return (
    <Space wrap title={said.success ? '' : t.rowsReason}>
      {t.headingRows}
      <InputNumber {...row} aria-label={t.headingTop(sheet)} value={top} onChange={(value) => setTop(value ?? 1)} />
      {t.to}
      <InputNumber
        {...row}
        aria-label={t.headingBottom(sheet)}
        value={bottom}
        onChange={(value) => setBottom(value ?? 1)}
      />
      {t.row}
      {!isAsRead && (
        <Button
          size="small"
          disabled={isBusy || !said.success}
          onClick={() => said.success && correctHeadingRows(fingerprint, said.data)}
        >
          {t.readRows}
        </Button>
      )}
      {isSaid && (
        <>
          <span className="quiet">{t.rowsSaid}</span>
          <Button size="small" type="link" disabled={isBusy} onClick={() => correctHeadingRows(fingerprint, null)}>
            {t.findRows}
          </Button>
        </>
      )}
    </Space>
  );
}
