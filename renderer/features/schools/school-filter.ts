import type { FindOfficialCode } from '#shared/domain/official-codes.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { STAGES_OF_KIND, type Ownership, type SchoolKind, type UrbanRural } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** Null in a field: any. */
export interface SchoolFilter {
  readonly text: string;
  readonly stage: Stage | null;
  readonly kind: SchoolKind | null;
  readonly urbanRural: UrbanRural | null;
  readonly ownership: Ownership | null;
}

export const NO_FILTER: SchoolFilter = { text: '', stage: null, kind: null, urbanRural: null, ownership: null };

const isOr = <T>(wanted: T | null, found: T | null): boolean => wanted === null || wanted === found;

function holdsText(school: RegisteredSchool, text: string, officialCode: FindOfficialCode): boolean {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const haystack = [school.name, officialCode(school.code), school.district, school.address, school.principal]
    .join(' ')
    .toLowerCase();
  return words.every((word) => haystack.includes(word));
}

export function filterSchools(
  schools: readonly RegisteredSchool[],
  filter: SchoolFilter,
  officialCode: FindOfficialCode,
): readonly RegisteredSchool[] {
  return schools.filter(
    (school) =>
      isOr(filter.kind, school.kind) &&
      isOr(filter.urbanRural, school.urbanRural) &&
      isOr(filter.ownership, school.ownership) &&
      (filter.stage === null || (school.kind !== null && STAGES_OF_KIND[school.kind].includes(filter.stage))) &&
      holdsText(school, filter.text, officialCode),
  );
}
