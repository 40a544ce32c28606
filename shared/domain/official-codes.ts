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
