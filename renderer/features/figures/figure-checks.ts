import { useMemo } from 'react';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { isThere, toYearFigures } from '#renderer/stores/schools.ts';
import { factChecker, type CheckFinding } from '#shared/domain/workbook/check-facts.ts';
import { yearBefore } from '#shared/domain/workbook/school-year.ts';
import { factsId } from '#shared/schema/school-entities.ts';
import type { SchoolFacts } from '#shared/schema/school-facts.ts';
import type { Row } from '#renderer/db/rows.ts';
import type { FactsPlace } from '#renderer/stores/typed-figures.ts';

/** The rules of the dictionary, made ready. */
export const checkFigures = factChecker(figureDictionary);

const toFacts = (row: Row<'schoolFacts'> | null | undefined, schoolName: string): SchoolFacts | undefined =>
  row && isThere(row) ? { ...toYearFigures(row), schoolName } : undefined;

/** The rules between figures that those of a year break, as they stand now. */
export function useFigureChecks({ code, year }: FactsPlace, owner: string): readonly CheckFinding[] {
  const now = useRow('schoolFacts', factsId(code, year));
  const before = useRow('schoolFacts', factsId(code, yearBefore(year)));
  return useMemo(() => {
    const facts = toFacts(now, owner);
    return facts === undefined ? [] : checkFigures(facts, toFacts(before, owner));
  }, [now, before, owner]);
}
