import { Alert, Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import type { AppliedImport, UndoneImport, WorkbookFile } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import { startOver, undo, useImportFlow } from './import-flow.ts';
import { MarkedCopies } from './marked-copies.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { importTexts } from './texts.ts';

interface DoneStepProps {
  readonly files: readonly WorkbookFile[];
  readonly plan: ImportPlan;
  readonly applied: AppliedImport;
  readonly undone: UndoneImport | null;
}

export function DoneStep({ files, plan, applied, undone }: DoneStepProps) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const refused = plan.refused.length > 0 ? t.doneRefused(plan.refused.length) : '';
  return (
    <>
      {undone === null ? (
        <Alert type="success" showIcon title={t.done} description={`${t.doneText(applied.counts)}${refused}`} />
      ) : (
        <Alert type="info" showIcon title={t.undone} description={t.undoneText(undone)} />
      )}
      <Space wrap>
        <Button type="primary" onClick={() => goTo({ page: 'schools' })}>
          {t.toSchools}
        </Button>
        <Button onClick={startOver}>{t.importAnother}</Button>
        <MarkedCopies files={files} refused={plan.refused} />
        {undone === null && (
          <Button loading={isBusy} onClick={undo}>
            {t.undo}
          </Button>
        )}
      </Space>
      {plan.refused.length > 0 && (
        <Section title={t.piles.refused(plan.refused.length)}>
          <RefusalTable refused={plan.refused} answers={null} />
        </Section>
      )}
    </>
  );
}
