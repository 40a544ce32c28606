import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { County } from '#renderer/stores/county.ts';
import { useStandardOf } from '#renderer/stores/worded-standard.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import type { IndicatorOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import { useCountyChecks } from './county-checks.ts';
import { CountyHeadline } from './county-headline.tsx';
import { isCountyFigure } from './lacked-figures.tsx';
import { PlanTargets } from './plan-targets.tsx';
import { countyTexts } from './texts.ts';
import { UnitsDrawer } from './units-drawer.tsx';
import { SCHOOLS_ROW } from './verdict-counts.ts';
import { useVerdictRows } from './verdict-lines.ts';
import { VerdictTable } from './verdict-table.tsx';

interface CountyVerdictProps {
  readonly county: County;
  /** Its years up to this one, which is the last. */
  readonly years: readonly County[];
  /** Opens the wall chart at the schools short of an indicator; null: at those that do not meet the whole. */
  readonly onWall: (indicator: string | null) => void;
  /** Opens the figures of the county, at one of them when it is named. */
  readonly onFill: (key: string | null) => void;
  /** Opens the choice of profiles. */
  readonly onStandard: () => void;
}

/** 全县结论: the 7 + 15 + 9 + 1 with the verdict in words on top, and what the plans in use have promised. */
export function CountyVerdict({ county, years, onWall, onFill, onStandard }: CountyVerdictProps) {
  const t = useTexts(countyTexts);
  const rowsOf = useVerdictRows();
  const standardOf = useStandardOf();
  const [open, setOpen] = useState<IndicatorOutcome | null>(null);
  const { standard, result } = useMemo(() => {
    const judgedBy = standardOf(county);
    return { standard: judgedBy, result: evaluateCounty(years, judgedBy) };
  }, [county, years, standardOf]);
  const findings = useCountyChecks(county, years.at(-2));
  const rows = rowsOf(result, standard, findings);
  const lacked = new Set(
    rows.flatMap(({ lines }) => lines.flatMap((line) => line.lacked.map(({ key }) => key))).filter(isCountyFigure),
  );
  return (
    <div className="indicator-tab">
      <CountyHeadline
        county={county.code}
        result={result}
        rows={rows}
        lackedCount={lacked.size}
        doubtCount={findings.length}
        onFill={() => onFill(null)}
      />
      <VerdictTable
        rows={rows}
        fileName={t.fileName(county.code, county.year)}
        onOpen={({ id, outcome }) => (outcome === null ? onWall(id === SCHOOLS_ROW ? null : id) : setOpen(outcome))}
        onFill={onFill}
      />
      <PlanTargets years={years} onOpen={setOpen} onChoose={onStandard} />
      <UnitsDrawer outcome={open} onFill={onFill} onClose={() => setOpen(null)} />
    </div>
  );
}
