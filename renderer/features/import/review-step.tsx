import { Alert, Button, Space, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { countImport } from '#renderer/stores/import-edits.ts';
import type { ImportAnswers, WorkbookFile } from '#renderer/stores/importing.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { canTake } from '#shared/domain/workbook/join-readings.ts';
import type { FieldSetting } from '#shared/domain/workbook/field-setting.ts';
import { lossId, type ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { CellRef, Refusal, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { CellQuestions, isAskable, listCellQuestions } from './cell-questions.tsx';
import { useDryRunContent } from './dry-run-content.ts';
import { agreeToLosses, apply, startOver, toMapping, useImportFlow, type ImportStep } from './import-flow.ts';
import { MarkedCopies } from './marked-copies.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { SchoolQuestions } from './school-questions.tsx';
import { SettingTable } from './setting-table.tsx';
import { importTexts } from './texts.ts';
import { WarningTable } from './warning-table.tsx';

interface ReviewStepProps {
  readonly files: readonly WorkbookFile[];
  readonly reading: WorkbookReading;
  readonly answers: ImportAnswers;
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

type Shown = Pick<ReviewStepProps, 'plan' | 'reading' | 'answers'>;

/** What waits for a person or was answered in this import, and how to tell a refusal that an answer would lift. */
function useQuestions({ plan, reading, answers }: Shown) {
  return useMemo(() => {
    const cells = listCellQuestions(plan, reading, answers);
    const open =
      plan.questions.filter(({ answer }) => answer === null).length +
      cells.filter(({ taken }) => taken === null).length;
    const asked = new Set(plan.questions.flatMap(({ at }) => at).map(placeKey));
    const canAnswer = ({ kind, at }: Refusal): boolean =>
      isAskable(kind)
        ? canTake(reading, at)
        : kind === 'needsConfirmation' && at.some((cell) => asked.has(placeKey(cell)));
    return { cells, open, canAnswer, isAny: plan.questions.length + cells.length > 0 };
  }, [plan, reading, answers]);
}

const placeKey = ({ file, sheet, cell }: CellRef): string => [file, sheet, cell].join('\n');

function Piles({ plan, reading, answers }: Shown) {
  const t = useTexts(importTexts);
  const schoolNames = useSchoolNames(plan);
  const { added, changed, losses, unchanged, kept, refused, warnings, newSchools } = plan;
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const content = useDryRunContent();
  const { cells, open, canAnswer, isAny } = useQuestions({ plan, reading, answers });
  const [shown, setShown] = useState(open > 0 ? 'questions' : 'added');
  const none = <span className="quiet">{t.none}</span>;
  const questions = {
    key: 'questions',
    label: t.questions(open),
    children: (
      <>
        {plan.questions.length > 0 && <SchoolQuestions plan={plan} reading={reading} />}
        {cells.length > 0 && <CellQuestions questions={cells} />}
      </>
    ),
  };
  return (
    <Tabs
      activeKey={shown === 'questions' && !isAny ? 'added' : shown}
      onChange={setShown}
      tabBarExtraContent={<SaveTable name={t.dryRunFile(plan.file)} content={() => content(plan, schoolNames)} />}
      items={[
        ...(isAny ? [questions] : []),
        {
          key: 'added',
          label: t.piles.added(added.length),
          children:
            added.length === 0 ? (
              none
            ) : (
              <>
                {newSchools.length > 0 && <p>{t.newSchools(newSchools.length)}</p>}
                <SettingTable settings={added} schoolNames={schoolNames} hasBefore={false} choice={null} />
              </>
            ),
        },
        {
          key: 'changed',
          label: t.piles.changed(changed.length),
          children:
            changed.length === 0 ? (
              none
            ) : (
              <SettingTable settings={changed} schoolNames={schoolNames} hasBefore choice={null} />
            ),
        },
        ...(losses.length === 0
          ? []
          : [
              {
                key: 'losses',
                label: t.piles.losses(losses.length),
                children: (
                  <>
                    <p>{t.lossesHint}</p>
                    <SettingTable
                      settings={losses}
                      schoolNames={schoolNames}
                      hasBefore
                      choice={lossChoice(answers, isBusy)}
                    />
                  </>
                ),
              },
            ]),
        { key: 'unchanged', label: t.piles.unchanged(unchanged), children: t.unchangedText(unchanged, kept) },
        {
          key: 'refused',
          label: t.piles.refused(refused.length),
          children:
            refused.length === 0 ? (
              none
            ) : (
              <RefusalTable refused={refused} answers={{ canAnswer, onAnswer: () => setShown('questions') }} />
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

const lossChoice = ({ agreed }: ImportAnswers, isBusy: boolean) => ({
  isChosen: (setting: FieldSetting) => setting.kind === 'figure' && agreed.has(lossId(setting)),
  onChoose: (chosen: readonly FieldSetting[]) =>
    agreeToLosses(new Set(chosen.flatMap((setting) => (setting.kind === 'figure' ? [lossId(setting)] : [])))),
  isBusy,
});

/** The dry run in its piles, and the one button that writes. */
export function ReviewStep({ files, reading, answers, plan, state }: ReviewStepProps) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const counts = countImport(plan);
  const isNoFact = counts.figures + counts.details === 0;
  const isAnswered = plan.aliases.length > 0 || answers.cells.some(({ isRemembered }) => !isRemembered);
  const isNothing = isNoFact && !isAnswered;
  return (
    <>
      <Alert type={state === 'fresh' ? 'info' : 'warning'} showIcon title={t.states[state]} />
      <Section title={plan.file}>
        <Piles plan={plan} reading={reading} answers={answers} />
      </Section>
      <Space wrap className="import-actions">
        <Button type="primary" disabled={isNothing} loading={isBusy} onClick={apply}>
          {isNothing ? t.nothing : isNoFact ? t.applyAnswers : t.apply(counts)}
        </Button>
        <Button onClick={toMapping}>{t.back}</Button>
        <Button onClick={startOver}>{t.again}</Button>
        <MarkedCopies files={files} refused={plan.refused} />
        <span className="quiet">{t.allOrNothing}</span>
      </Space>
    </>
  );
}
