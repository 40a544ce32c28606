import { Button } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useExport } from '#renderer/hooks/use-export.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { County } from '#renderer/stores/county.ts';
import { exportTexts } from './texts.ts';

interface FormsButtonProps {
  readonly county: County;
  /** All there are; of them the same county's years up to the shown one go along. */
  readonly counties: readonly County[];
}

/** The official forms of the county and year on the screen, as a workbook. */
export function FormsButton({ county, counties }: FormsButtonProps) {
  const t = useTexts(exportTexts);
  const { isBusy, run } = useExport();
  const { district, year } = county;
  const save = () => {
    const years = counties
      .filter((it) => it.district === district && it.year <= year)
      .map((it) => ({ year: it.year, schools: [...it.schools], facts: [...it.facts], county: it.county }))
      .toReversed();
    const countyName = district ?? t.county;
    return bridge.formsSave({ name: t.formsName(countyName, year), countyName, years });
  };
  return (
    <Button loading={isBusy} onClick={() => run(save)}>
      {t.forms}
    </Button>
  );
}
