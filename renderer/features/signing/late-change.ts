import { lateDifferences } from '#shared/domain/inspection/differences.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';

export const LATE_FIELDS = [
  'result',
  'measured',
  'value',
  'note',
  'overruleReason',
  'evidence',
  'findings',
  'visit',
  'inspectors',
  'item',
] as const;
export type LateField = (typeof LATE_FIELDS)[number];

/** A difference in words: on which item (null: none), in what, from what to what. Values of rich forms are looked up. */
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
export function lateChanges(sealed: RecordContent, current: RecordContent): LateChange[] {
  const changes = lateDifferences(sealed, current).flatMap(({ path, expected, found }): LateChange[] => {
    const [, itemNo = null, ofItem = 'item'] = /^items\[(.+?)\](?:\.([a-zA-Z]+))?/.exec(path) ?? [];
    // An answer in a rich form is one thing, whichever parts of it differ.
    if (itemNo !== null && ofItem === 'rich')
      return [{ path: `items[${itemNo}].value`, itemNo, field: 'value', was: null, now: null }];
    const name = itemNo === null ? /^[a-zA-Z]+/.exec(path)?.[0] : ofItem;
    const field = LATE_FIELDS.find((known) => known === name);
    return field === undefined ? [] : [{ path, itemNo, field, was: plain(expected), now: plain(found) }];
  });
  return [...new Map(changes.map((change) => [change.path, change])).values()];
}

/** A text without its quotes; null where there was nothing. */
function plain(json: string | null): string | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (value === null || value === '') return null;
  return typeof value === 'string' ? value : typeof value === 'object' ? nameIn(value) : json;
}

function nameIn(value: object): string {
  const name: unknown = Reflect.get(value, 'text') ?? Reflect.get(value, 'name') ?? Reflect.get(value, 'question');
  return typeof name === 'string' ? name : JSON.stringify(value);
}
