import { Alert, Button, Space, Tabs } from 'antd';
import { useMemo } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { countImport } from '#renderer/stores/import-edits.ts';
import type { WorkbookFile } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { useDryRunContent } from './dry-run-content.ts';
import {
  apply,
  chooseCell,
  confirmSchool,
  startOver,
  toMapping,
  useImportFlow,
  type ImportStep,
} from './import-flow.ts';
import { MarkedCopies } from './marked-copies.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { SettingTable } from './setting-table.tsx';
import { importTexts } from './texts.ts';
import { WarningTable } from './warning-table.tsx';

interface ReviewStepProps {
  readonly files: readonly WorkbookFile[];
  readonly reading: WorkbookReading;
  readonly plan: ImportPlan;
  readonly state: Extract<ImportStep, { step: 'review' }>['state'];
}

function useSchoolNames({ newSchools }: ImportPlan): ReadonlyMap<string, string> {
  const schools = useRows('school');
  return useMemo(
    () =>
      new Map([
        ...(schools ?? []).map(({ id, name }) => [id, name ?? id] as const),
        ...newSchools.map(({ code, name }) => [code, name] as const),
      ]),
    [schools, newSchools],
  );
}

function Piles({ plan, reading }: Pick<ReviewStepProps, 'plan' | 'reading'>) {
  const t = useTexts(importTexts);
  const schoolNames = useSchoolNames(plan);
  const { added, changed, unchanged, kept, refused, warnings, newSchools } = plan;
  const content = useDryRunContent();
  const none = <span className="quiet">{t.none}</span>;
  return (
    <Tabs
      tabBarExtraContent={<SaveTable name={t.dryRunFile(plan.file)} content={() => content(plan, schoolNames)} />}
      items={[
        {
          key: 'added',
          label: t.piles.added(added.length),
          children:
            added.length === 0 ? (
              none
            ) : (
              <>
                {newSchools.length > 0 && <p>{t.newSchools(newSchools.length)}</p>}
                <SettingTable settings={added} schoolNames={schoolNames} hasBefore={false} />
              </>
            ),
        },
        {
          key: 'changed',
          label: t.piles.changed(changed.length),
          children:
            changed.length === 0 ? none : <SettingTable settings={changed} schoolNames={schoolNames} hasBefore />,
        },
        { key: 'unchanged', label: t.piles.unchanged(unchanged), children: t.unchangedText(unchanged, kept) },
        {
          key: 'refused',
          label: t.piles.refused(refused.length),
          children:
            refused.length === 0 ? (
              none
            ) : (
              <RefusalTable refused={refused} answers={{ reading, onConfirm: confirmSchool, onChoose: chooseCell }} />
            ),
        },
        {
          key: 'warnings',
          label: t.piles.warnings(warnings.length),
          children: warnings.length === 0 ? none : <WarningTable warnings={warnings} />,
        },
      ]}
    />
  );
}

/** The dry run in its piles, and the one button that writes. */
export function ReviewStep({ files, reading, plan, state }: ReviewStepProps) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const counts = countImport(plan);
  const isNothing = counts.figures + counts.details === 0;
  return (
    <>
      <Alert type={state === 'fresh' ? 'info' : 'warning'} showIcon title={t.states[state]} />
      <Section title={plan.file}>
        <Piles plan={plan} reading={reading} />
      </Section>
      <Space wrap className="import-actions">
        <Button type="primary" disabled={isNothing} loading={isBusy} onClick={apply}>
          {isNothing ? t.nothing : t.apply(counts)}
        </Button>
        <Button onClick={toMapping}>{t.back}</Button>
        <Button onClick={startOver}>{t.again}</Button>
        <MarkedCopies files={files} refused={plan.refused} />
        <span className="quiet">{t.allOrNothing}</span>
      </Space>
    </>
  );
}
