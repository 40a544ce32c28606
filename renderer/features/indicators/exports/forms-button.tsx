import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useExport } from '#renderer/hooks/use-export.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { County } from '#renderer/stores/county.ts';
import { datedName } from '#renderer/ui/dated-name.ts';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
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

/** Forms to choose from; while one is being made, that it is, and a way to stop it. */
function FormsMenu({ label, county, counties, choices, size }: FormsMenuProps) {
  const t = useTexts(exportTexts);
  const { isBusy, run } = useExport();
  const { district, year, profiles } = county;
  const save = ({ name, format, what }: FormsRequest) => {
    const years = counties
      .filter((it) => it.district === district && it.year <= year)
      .map((it) => ({ year: it.year, schools: [...it.schools], facts: [...it.facts], county: it.county }))
      .toReversed();
    return bridge.formsSave({
      name: datedName(name),
      format,
      what,
      countyName: district ?? t.county,
      years,
      profiles: [...profiles],
    });
  };
  if (isBusy) return <WorkProgress label={t.making} done={null} onCancel={() => void bridge.formsCancel()} />;
  const items = choices.map((choice) => ({
    key: choice.label,
    label: choice.label,
    onClick: () => run(() => save(choice)),
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
  const { district, year } = county;
  const name = county.isSample ? t.sampleName(district ?? '') : (district ?? t.county);
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
