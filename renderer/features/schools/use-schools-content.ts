import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { schoolsTexts } from './texts.ts';

/** The list of schools as a table for other programs; codes stay text, since a leading zero is part of them. */
export function useSchoolsContent(): (
  schools: readonly RegisteredSchool[],
  latestYears: ReadonlyMap<string, string>,
) => TableContent {
  const t = useTexts(schoolsTexts);
  const word = useWord();
  return (schools, latestYears) => ({
    columns: [
      t.name,
      t.code,
      t.kind,
      t.urbanRural,
      t.ownership,
      t.district,
      t.address,
      t.principal,
      t.phone,
      t.latestYear,
    ],
    rows: schools.map(({ name, code, kind, urbanRural, ownership, district, address, principal, phone }) => [
      name,
      code,
      kind && word(kind),
      urbanRural && word(urbanRural),
      ownership && word(ownership),
      district,
      address,
      principal,
      phone,
      latestYears.get(code) ?? null,
    ]),
  });
}
