import { Input, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { schoolYearSchema } from '#shared/schema/school-facts.ts';
import type { SheetReading } from '#shared/schema/workbook-reading.ts';
import { correctYear } from './import-flow.ts';
import { importTexts } from './texts.ts';

interface SheetYearProps {
  readonly sheet: SheetReading;
  readonly isBusy: boolean;
}

/** Which 学年 a sheet was read as, from what, and a way to say otherwise. */
export function SheetYear({ sheet, isBusy }: SheetYearProps) {
  const t = useTexts(importTexts);
  const read = sheet.year?.value ?? '';
  const [year, setYear] = useState(read);
  const isYear = schoolYearSchema.safeParse(year).success;
  if (sheet.shape === 'skipped') return null;
  if (sheet.year === null) return <span className="quiet">{t.noYear}</span>;
  if (sheet.year.value === null) return <span className="quiet">{t.yearByParts(sheet.year.from)}</span>;
  const take = (): void => {
    if (isYear && year !== read) correctYear(sheet, year);
  };
  return (
    <Space>
      {t.year}
      <Input
        aria-label={t.sheetYear(sheet.sheet)}
        title={isYear ? '' : t.yearReason}
        style={{ width: 120 }}
        status={isYear ? '' : 'error'}
        disabled={isBusy}
        value={year}
        onChange={(event) => setYear(event.target.value.trim())}
        onBlur={take}
        onPressEnter={take}
      />
      <span className="quiet">{t.yearFrom(sheet.year.from)}</span>
    </Space>
  );
}
