import { Button, Space, Table, Tag } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { Confidence, HeadingMapping, SheetReading, Target } from '#shared/schema/workbook-reading.ts';
import { HeadingRowsChoice } from './heading-rows-choice.tsx';
import { SheetYear } from './sheet-year.tsx';
import { TargetChoice } from './target-choice.tsx';
import { importTexts } from './texts.ts';

const tones: Readonly<Record<Confidence, Tone>> = {
  person: 'good',
  certain: 'good',
  likely: 'plain',
  guess: 'warn',
  none: 'plain',
};

interface SheetMappingProps {
  readonly sheet: SheetReading;
  readonly isBusy: boolean;
  readonly onCorrect: (fingerprint: string, heading: string, target: Target) => void;
}

/** One sheet: what was found in it, and what each heading is taken to mean. */
export function SheetMapping({ sheet, isBusy, onCorrect }: SheetMappingProps) {
  const t = useTexts(importTexts);
  return (
    <Section
      title={
        <>
          {sheet.sheet} <Tag>{t.shapes[sheet.shape]}</Tag>
        </>
      }
    >
      <Space wrap size="large">
        <SheetYear key={sheet.year?.value} sheet={sheet} isBusy={isBusy} />
        {sheet.found !== null && (
          <HeadingRowsChoice
            key={`${sheet.found.rows.top} ${sheet.found.rows.bottom}`}
            sheet={sheet.sheet}
            found={sheet.found}
            isBusy={isBusy}
          />
        )}
      </Space>
      {sheet.notes.length > 0 && (
        <p className="quiet">
          {t.notes}: {sheet.notes.join(' / ')}
        </p>
      )}
      {sheet.shape === 'skipped' && sheet.headings.length === 0 && <p>{t.noTable}</p>}
      {sheet.headings.length > 0 && (
        <Table<HeadingMapping>
          size="small"
          rowKey={({ at }) => at.cell}
          pagination={false}
          sticky
          dataSource={sheet.headings}
          columns={[
            { title: t.heading, dataIndex: 'heading', width: 220 },
            { title: t.at, width: 70, render: (_, { at }) => at.cell },
            { title: t.samples, width: 180, render: (_, { samples }) => samples.join('，') },
            { title: t.unit, width: 70, dataIndex: 'unit' },
            {
              title: t.meaning,
              width: 250,
              render: (_, { heading, target }) => (
                <TargetChoice
                  label={`${t.meaning} ${heading}`}
                  target={target}
                  isBusy={isBusy}
                  onChange={(chosen) => onCorrect(sheet.fingerprint, heading, chosen)}
                />
              ),
            },
            {
              title: t.confidence,
              render: (_, { heading, target, confidence, why }) => (
                <>
                  <Mark tone={tones[confidence]}>{t.confidences[confidence]}</Mark>
                  {confidence === 'guess' && target !== null && (
                    <Button
                      size="small"
                      disabled={isBusy}
                      aria-label={`${t.accept} ${heading}`}
                      onClick={() => onCorrect(sheet.fingerprint, heading, target)}
                    >
                      {t.accept}
                    </Button>
                  )}
                  <div className="quiet">{why}</div>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
