import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { Change } from '#shared/schema/change.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';

/** What the register says of a school, as far as a person may correct it. */
export const DETAIL_FIELDS = [
  'name',
  'kind',
  'urbanRural',
  'ownership',
  'district',
  'principal',
  'phone',
  'address',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];
export type Details = Pick<RegisteredSchool, DetailField>;

/** What was changed; a text that was emptied becomes null, but a school keeps a name. */
export function changedDetails(before: Details, after: Details): Partial<Details> {
  const changed: Record<string, string | null> = {};
  for (const field of DETAIL_FIELDS) {
    const trimmed = after[field]?.trim() ?? '';
    const value = trimmed === '' ? null : trimmed;
    if (value !== before[field] && !(field === 'name' && value === null)) changed[field] = value;
  }
  return changed;
}

/** A value that a detail has had. */
export interface DetailVersion {
  readonly clock: string;
  readonly field: DetailField;
  readonly value: string | null;
  readonly author: string | null;
  /** ms since 1970. */
  readonly at: number;
}

const isDetail = (field: string): field is DetailField => DETAIL_FIELDS.some((it) => it === field);

export const detailVersions = (
  changes: readonly Pick<Change, 'clock' | 'author' | 'field' | 'value'>[],
): readonly DetailVersion[] =>
  changes.flatMap(({ clock, author, field, value }) =>
    isDetail(field)
      ? [{ clock, field, author, at: timeOf(clock), value: typeof value === 'string' ? value : null }]
      : [],
  );
