import type { Difference } from '#shared/domain/inspection/differences.ts';

export const LATE_FIELDS = [
  'result',
  'measured',
  'note',
  'overruleReason',
  'evidence',
  'findings',
  'visit',
  'inspectors',
] as const;
export type LateField = (typeof LATE_FIELDS)[number];

/** A difference in words: on which item (null: none), in what, from what to what. */
export type LateChange = {
  readonly path: string;
  readonly itemNo: string | null;
  readonly field: LateField;
  readonly was: string | null;
  readonly now: string | null;
};

/**
 * What came after the seal, as far as it belongs to the inspection. The school's own data and the checklist are set apart:
 * a school that is renamed later does not amend an inspection.
 */
export function lateChanges(differences: readonly Difference[]): LateChange[] {
  return differences.flatMap(({ path, expected, found }): LateChange[] => {
    const [, itemNo = null, ofItem] = /^items\[(.+?)\]\.([a-zA-Z]+)/.exec(path) ?? [];
    const name = ofItem ?? /^[a-zA-Z]+/.exec(path)?.[0];
    const field = LATE_FIELDS.find((known) => known === name);
    return field === undefined ? [] : [{ path, itemNo, field, was: plain(expected), now: plain(found) }];
  });
}

/** A text without its quotes; null where there was nothing. */
function plain(json: string | null): string | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (value === null || value === '') return null;
  return typeof value === 'string' ? value : typeof value === 'object' ? nameIn(value) : json;
}

function nameIn(value: object): string {
  const name: unknown = Reflect.get(value, 'text') ?? Reflect.get(value, 'name');
  return typeof name === 'string' ? name : JSON.stringify(value);
}
