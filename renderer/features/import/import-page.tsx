import { Steps } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Page } from '#renderer/ui/page.tsx';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { assertNever } from '#shared/util/must.ts';
import { ChooseStep } from './choose-step.tsx';
import { DoneStep } from './done-step.tsx';
import './import.css';
import { startOver, useImportFlow, type ImportStep } from './import-flow.ts';
import { MappingStep } from './mapping-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { importTexts } from './texts.ts';

const stepNumbers: Readonly<Record<ImportStep['step'], number>> = {
  choose: 0,
  reading: 0,
  mapping: 1,
  review: 2,
  applying: 2,
  done: 3,
};

function Step({ at }: { readonly at: ImportStep }) {
  const t = useTexts(importTexts);
  switch (at.step) {
    case 'choose':
      return <ChooseStep problem={at.problem} isFault={at.isFault} />;
    case 'reading':
      return <WorkProgress label={t.reading(at.file.name)} done={null} onCancel={startOver} />;
    case 'mapping':
      return <MappingStep reading={at.reading} choices={at.choices} />;
    case 'review':
      return <ReviewStep file={at.file} plan={at.plan} hasMoved={at.hasMoved} />;
    case 'applying':
      return <WorkProgress label={t.applying} done={null} onCancel={null} />;
    case 'done':
      return <DoneStep file={at.file} plan={at.plan} applied={at.applied} undone={at.undone} />;
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
