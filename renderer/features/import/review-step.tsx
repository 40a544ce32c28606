import { Alert, Button, Space, Tabs } from 'antd';
import { useMemo } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { WorkbookFile } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import { useDryRunContent } from './dry-run-content.ts';
import { apply, confirmSchool, startOver, toMapping, useImportFlow } from './import-flow.ts';
import { MarkedCopyButton } from './marked-copy-button.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { SettingTable } from './setting-table.tsx';
import { importTexts } from './texts.ts';
import { WarningTable } from './warning-table.tsx';

interface ReviewStepProps {
  readonly file: WorkbookFile;
  readonly plan: ImportPlan;
  readonly hasMoved: boolean;
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

function Piles({ plan }: Pick<ReviewStepProps, 'plan'>) {
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
          children: refused.length === 0 ? none : <RefusalTable refused={refused} onConfirm={confirmSchool} />,
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
export function ReviewStep({ file, plan, hasMoved }: ReviewStepProps) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const count = plan.added.length + plan.changed.length;
  return (
    <>
      <Alert type={hasMoved ? 'warning' : 'info'} showIcon title={hasMoved ? t.hasMoved : t.dryRun} />
      <Section title={plan.file}>
        <Piles plan={plan} />
      </Section>
      <Space wrap className="import-actions">
        <Button type="primary" disabled={count === 0} loading={isBusy} onClick={apply}>
          {count === 0 ? t.nothing : t.apply(count)}
        </Button>
        <Button onClick={toMapping}>{t.back}</Button>
        <Button onClick={startOver}>{t.again}</Button>
        {plan.refused.length > 0 && <MarkedCopyButton file={file} refused={plan.refused} />}
        <span className="quiet">{t.allOrNothing}</span>
      </Space>
    </>
  );
}
