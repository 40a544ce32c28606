import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { isProvisionalCode, schoolCodeSchema } from '#shared/schema/school.ts';

/** Finds the 学校标识码 of a school by what it is registered under; null where it has none. */
export type FindOfficialCode = (code: string) => string | null;

const isOfficial = (id: string): boolean => schoolCodeSchema.safeParse(id).success && !isProvisionalCode(id);

/** A school that was registered without a 学校标识码 has it as an alias; of several the first stands. */
export function officialCodes(
  aliases: readonly { readonly id: string; readonly code?: string | undefined }[],
): FindOfficialCode {
  const official = new Map(
    aliases.flatMap(({ id, code }) => (code !== undefined && isOfficial(id) ? [[code, id] as const] : [])).toReversed(),
  );
  return (code) => (isProvisionalCode(code) ? (official.get(code) ?? null) : code);
}

/**
 * What each school of a county is called by in forms that leave the app: its 学校标识码 if it has one. A code that another
 * school is registered under is left to that one: two schools under one code would be judged as one.
 */
export function codesInForms(schools: CountyData['schools'], officialCode: FindOfficialCode): (code: string) => string {
  const registered = new Set(schools.map(({ code }) => code));
  return (code) => {
    const official = officialCode(code);
    return official === null || registered.has(official) ? code : official;
  };
}

/** A county's schools and figures under these codes. */
export const underCodes = ({ year, schools, facts, county }: CountyData, codeOf: (code: string) => string) => ({
  year,
  schools: schools.map((school) => ({ ...school, code: codeOf(school.code) })),
  facts: facts.map((own) => ({ ...own, code: codeOf(own.code) })),
  county,
});
