import { Alert, Button, Checkbox, Input, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ReadChoices } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import { schoolYearSchema } from '#shared/schema/school-facts.ts';
import type { WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { correct, readAgain, startOver, toReview, useImportFlow } from './import-flow.ts';
import { SheetMapping } from './sheet-mapping.tsx';
import { importTexts } from './texts.ts';
import { WarningTable } from './warning-table.tsx';

interface MappingStepProps {
  readonly reading: WorkbookReading;
  readonly choices: ReadChoices;
  /** Why some of the files were not read. */
  readonly problems: readonly string[];
}

function Choices({ choices }: Pick<MappingStepProps, 'choices'>) {
  const t = useTexts(importTexts);
  const [year, setYear] = useState(choices.year ?? '');
  const isYear = year === '' || schoolYearSchema.safeParse(year).success;
  const takeYear = (): void => {
    if (isYear && year !== (choices.year ?? '')) readAgain({ ...choices, year: year === '' ? null : year });
  };
  return (
    <Space wrap size="large">
      <Space>
        <label htmlFor="import-year">
          {t.year} <span className="quiet">{t.yearHint}</span>
        </label>
        <Input
          id="import-year"
          placeholder={t.yearPlaceholder}
          style={{ width: 160 }}
          status={isYear ? '' : 'error'}
          value={year}
          onChange={(event) => setYear(event.target.value.trim())}
          onBlur={takeYear}
          onPressEnter={takeYear}
        />
      </Space>
      <Checkbox
        checked={choices.includeHidden}
        onChange={({ target }) => readAgain({ ...choices, includeHidden: target.checked })}
      >
        {t.includeHidden}
      </Checkbox>
    </Space>
  );
}

/** What was found in the workbook and how it is read; every heading can be corrected. */
export function MappingStep({ reading, choices, problems }: MappingStepProps) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const sheets = reading.sheets.filter(({ shape }) => shape !== 'skipped');
  const isNothing = reading.rows.length === 0;
  const isManyFiles = new Set(reading.sheets.map(({ file }) => file)).size > 1;
  return (
    <>
      {problems.map((problem) => (
        <Alert key={problem} type="error" showIcon title={t.notRead} description={problem} />
      ))}
      <Section title={reading.file}>
        <Space orientation="vertical" style={{ width: '100%' }}>
          <strong>{t.found(sheets.length, reading.rows.length)}</strong>
          <Choices choices={choices} />
          <span className="quiet">{t.rememberedLayout}</span>
          <Space>
            <Button type="primary" disabled={isNothing && reading.refused.length === 0} onClick={toReview}>
              {t.next}
            </Button>
            <Button onClick={startOver}>{t.again}</Button>
          </Space>
        </Space>
      </Section>
      {reading.warnings.length > 0 && (
        <Section title={t.warnings(reading.warnings.length)}>
          <WarningTable warnings={reading.warnings} />
        </Section>
      )}
      <Tabs
        items={reading.sheets.map((sheet, index) => ({
          // A sheet may hold several tables: its name alone does not tell them apart.
          key: `${index} ${sheet.sheet}`,
          label: isManyFiles ? `${sheet.file} · ${sheet.sheet}` : sheet.sheet,
          children: <SheetMapping sheet={sheet} isBusy={isBusy} onCorrect={correct} />,
        }))}
      />
    </>
  );
}
