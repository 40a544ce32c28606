import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { schoolsTexts } from './texts.ts';

/** The list of schools as a table for other programs; codes stay text, since a leading zero is part of them. */
export function useSchoolsContent(): (
  schools: readonly RegisteredSchool[],
  latestYears: ReadonlyMap<string, string>,
) => TableContent {
  const t = useTexts(schoolsTexts);
  const word = useWord();
  const codeText = useCodeText();
  return (schools, latestYears) =>
    tableContent(schools, [
      [t.name, ({ name }) => name],
      [t.code, ({ code }) => codeText(code)],
      [t.kind, ({ kind }) => kind && word(kind)],
      [t.urbanRural, ({ urbanRural }) => urbanRural && word(urbanRural)],
      [t.ownership, ({ ownership }) => ownership && word(ownership)],
      [t.district, ({ district }) => district],
      [t.address, ({ address }) => address],
      [t.principal, ({ principal }) => principal],
      [t.phone, ({ phone }) => phone],
      [t.latestYear, ({ code }) => latestYears.get(code) ?? null],
    ]);
}
