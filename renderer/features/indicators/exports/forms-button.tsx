import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { useExport } from '#renderer/hooks/use-export.ts';
import { useOfficialCode } from '#renderer/hooks/use-official-code.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { countyName, type County } from '#renderer/stores/county.ts';
import { datedName } from '#renderer/ui/dated-name.ts';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { codesInForms, underCodes } from '#shared/domain/official-codes.ts';
import type { FormsProgress } from '#shared/ipc/contract.ts';
import { exportTexts } from './texts.ts';

type FormsRequest = Pick<Parameters<typeof bridge.formsSave>[0], 'what' | 'format' | 'name'>;

interface FormsMenuProps {
  readonly label: string;
  readonly county: County;
  /** All there are; of them the same county's years up to the shown one go along. */
  readonly counties: readonly County[];
  /** What can be saved; a line of the menu each. */
  readonly choices: readonly (FormsRequest & { readonly label: string })[];
  readonly size: 'small' | 'middle';
}

/** A small job says nothing of its progress before it is done. */
function FormsProgressBar({ what }: Pick<FormsRequest, 'what'>) {
  const t = useTexts(exportTexts);
  const [progress, setProgress] = useState<FormsProgress | null>(null);
  useEffect(() => bridge.onFormsProgress(setProgress), []);
  return (
    <WorkProgress
      label={progress === null ? t.making : t.progress(progress, what.kind)}
      done={progress === null ? null : shareOf(progress)}
      onCancel={() => void bridge.formsCancel()}
    />
  );
}

/** Laying out and writing take about as long as each other. */
const shareOf = ({ step, done, all }: FormsProgress): number => (done / all + (step === 'write' ? 1 : 0)) / 2;

/** Forms to choose from; while one is being made, that it is, and a way to stop it. */
function FormsMenu({ label, county, counties, choices, size }: FormsMenuProps) {
  const { isBusy, run } = useExport();
  const [asked, setAsked] = useState<FormsRequest['what']>({ kind: 'county' });
  const officialCode = useOfficialCode();
  const { district, year, profiles } = county;
  const save = ({ name, format, what }: FormsRequest) => {
    const codeOf = codesInForms(county.schools, officialCode);
    const years = counties
      .filter((it) => it.district === district && it.year <= year)
      .map((it) => underCodes(it, codeOf))
      .toReversed();
    return bridge.formsSave({
      name: datedName(name),
      format,
      what: what.kind === 'self-assessment' && what.code !== null ? { ...what, code: codeOf(what.code) } : what,
      countyName: countyName(county),
      years,
      profiles: [...profiles],
    });
  };
  if (isBusy) return <FormsProgressBar what={asked} />;
  const items = choices.map((choice) => ({
    key: choice.label,
    label: choice.label,
    onClick: () => {
      setAsked(choice.what);
      run(() => save(choice));
    },
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size={size} icon={<DownOutlined aria-hidden />} iconPlacement="end">
        {label}
      </Button>
    </Dropdown>
  );
}

const FORMATS = ['xlsx', 'pdf'] as const;

type FormsButtonProps = Pick<FormsMenuProps, 'county' | 'counties'>;

/** The official forms and the schools' 自评表 of the county and year on the screen. */
export function FormsButton({ county, counties }: FormsButtonProps) {
  const t = useTexts(exportTexts);
  const { year } = county;
  const name = county.isSample ? t.sampleName(countyName(county)) : countyName(county);
  const choices = [
    ...FORMATS.map((format) => ({
      label: t.forms(t.formats[format]),
      name: t.formsName(name, year),
      format,
      what: { kind: 'county' as const },
    })),
    ...FORMATS.map((format) => ({
      label: t.selfAssessments(t.formats[format]),
      name: t.selfAssessmentName(name, year),
      format,
      what: { kind: 'self-assessment' as const, code: null },
    })),
  ];
  return <FormsMenu label={t.export} county={county} counties={counties} choices={choices} size="middle" />;
}

interface SelfAssessmentButtonProps extends FormsButtonProps {
  readonly code: string;
  readonly name: string;
}

/** One school's 自评表. */
export function SelfAssessmentButton({ county, counties, code, name }: SelfAssessmentButtonProps) {
  const t = useTexts(exportTexts);
  const choices = FORMATS.map((format) => ({
    label: t.formats[format],
    name: t.selfAssessmentName(county.isSample ? t.sampleName(name) : name, county.year),
    format,
    what: { kind: 'self-assessment' as const, code },
  }));
  return <FormsMenu label={t.selfAssessment} county={county} counties={counties} choices={choices} size="small" />;
}
