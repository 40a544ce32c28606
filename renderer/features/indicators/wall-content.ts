import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useNameWithUnit } from '#renderer/i18n/english-names.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from './texts.ts';
import { overallOf, type Overall, type WallRow } from './wall-filter.ts';

/** The wall chart as a table for other programs: numbers unrounded, what can't be computed in words. */
export function useWallContent(): (rows: readonly WallRow[], indicators: readonly Indicator[]) => TableContent {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const codeText = useCodeText();
  const overall: Readonly<Record<Overall, string>> = { passes: t.passes, fails: t.failsSchool, unknown: t.unknown };
  const nameWithUnit = useNameWithUnit();
  return (rows, indicators) => ({
    columns: [t.school, t.code, t.urbanRural, t.overall, t.pupils, t.metCount, ...indicators.map(nameWithUnit)],
    rows: rows.map((row) => [
      row.name,
      codeText(row.code),
      row.urbanRural === null ? null : word(row.urbanRural),
      overall[overallOf(row)],
      row.pupils,
      row.metCount,
      ...indicators.map(({ id }) => row.indicators[id]?.value ?? t.marks.unknown),
    ]),
  });
}
