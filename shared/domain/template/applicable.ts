import { STAGES_OF_KIND, type SchoolKind, type UrbanRural } from '../../schema/school.ts';
import type { Item } from '../../schema/template.ts';

/** What decides which items are asked; null where no sheet has said so yet. */
export type AskedSchool = { readonly kind: SchoolKind | null; readonly urbanRural: UrbanRural | null };

export const UNKNOWN_SCHOOL: AskedSchool = { kind: null, urbanRural: null };

/**
 * The items that are asked at a school. What is not known of it excludes nothing, and where no item fits, all are asked:
 * a question too many can be answered 不适用, one too few is never asked.
 */
export function applicableItems(template: { readonly items: readonly Item[] }, school: AskedSchool): readonly Item[] {
  const items = template.items.filter((item) => isAskedAt(item, school));
  return items.length === 0 ? template.items : items;
}

function isAskedAt({ stages, schoolKinds, places }: Item, { kind, urbanRural }: AskedSchool): boolean {
  if (urbanRural !== null && places.length > 0 && !places.includes(urbanRural)) return false;
  if (kind === null) return true;
  if (schoolKinds.length > 0 && !schoolKinds.includes(kind)) return false;
  return stages.length === 0 || stages.some((stage) => STAGES_OF_KIND[kind].includes(stage));
}
