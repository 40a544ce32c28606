import { useMemo } from 'react';
import { checkFigures } from '#renderer/features/figures/figure-checks.ts';
import type { County } from '#renderer/stores/county.ts';
import type { CheckFinding } from '#shared/domain/workbook/check-facts.ts';

/** What the county's own figures of a year say that can't be, or is not to be believed, together or beside the year before. */
export function checkCounty(county: County, before: County | undefined): readonly CheckFinding[] {
  return county.county === null ? [] : checkFigures(county.county, before?.county ?? undefined);
}

export const useCountyChecks = (county: County, before: County | undefined): readonly CheckFinding[] =>
  useMemo(() => checkCounty(county, before), [county, before]);

/** The doubts about any of these figures, each once. */
export const doubtsAbout = (findings: readonly CheckFinding[], keys: readonly string[]): readonly string[] => [
  ...new Set(
    findings.flatMap((finding) => (finding.keys.some((key) => keys.includes(key)) ? [finding.warning.message] : [])),
  ),
];
