import { Steps } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Page } from '#renderer/ui/page.tsx';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { assertNever } from '#shared/util/must.ts';
import { ChooseStep } from './choose-step.tsx';
import { DoneStep } from './done-step.tsx';
import './import.css';
import { cancel, startOver, useImportFlow, type ImportStep } from './import-flow.ts';
import { MappingStep } from './mapping-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { importTexts } from './texts.ts';

const stepNumbers: Readonly<Record<ImportStep['step'], number>> = {
  choose: 0,
  reading: 0,
  mapping: 1,
  review: 2,
  applying: 2,
  undoing: 3,
  done: 3,
};

function Step({ at }: { readonly at: ImportStep }) {
  const t = useTexts(importTexts);
  const share = useImportFlow((flow) => flow.share);
  switch (at.step) {
    case 'choose':
      return <ChooseStep problems={at.problems} isFault={at.isFault} />;
    case 'reading':
      return (
        <WorkProgress
          label={t.reading(at.files.map(({ name }) => name))}
          done={at.files.length > 1 ? share : null}
          onCancel={startOver}
        />
      );
    case 'mapping':
      return <MappingStep reading={at.reading} choices={at.choices} problems={at.problems} />;
    case 'review':
      return (
        <ReviewStep files={at.files} reading={at.reading} answers={at.answers} plan={at.dryRun.plan} state={at.state} />
      );
    case 'applying':
      return <WorkProgress label={t.applying} done={share} onCancel={cancel} />;
    case 'undoing':
      return <WorkProgress label={t.undoing} done={share} onCancel={cancel} />;
    case 'done':
      return <DoneStep files={at.files} plan={at.dryRun.plan} applied={at.applied} undone={at.undone} />;
    default:
      return assertNever(at);
  }
}

/** One flow for every workbook: found, read, tried, written, and taken back if need be. */
export function ImportPage() {
  const t = useTexts(importTexts);
  const at = useImportFlow((flow) => flow.at);
  return (
    <Page title={null}>
      <Steps size="small" current={stepNumbers[at.step]} items={t.steps.map((title) => ({ title }))} />
      <Step at={at} />
    </Page>
  );
}
