import type { RecordContent } from '../../schema/sealed-record.ts';
import { canonicalJson, isSameValue } from '../../util/canonical-json.ts';

/** One place where two readings of a record part. `path` names it, e.g. `content.items[3.2].note`; texts are canonical JSON. */
export type Difference = { readonly path: string; readonly expected: string | null; readonly found: string | null };

/** Every leaf that differs between two values, lists of items and findings matched by their number or id. */
export function differencesBetween(expected: unknown, found: unknown, path = ''): Difference[] {
  if (isSameValue(expected, found)) return [];
  const left = branchesOf(expected);
  const right = branchesOf(found);
  if (left === null || right === null) return [{ path, expected: textOf(expected), found: textOf(found) }];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) =>
    differencesBetween(
      left.get(key),
      right.get(key),
      path === '' ? key : `${path}${key.startsWith('[') ? '' : '.'}${key}`,
    ),
  );
}

const textOf = (value: unknown): string | null => (value === undefined ? null : canonicalJson(value));

function branchesOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((entry, index) => [`[${nameOf(entry) ?? index}]`, entry]));
  if (value !== null && typeof value === 'object') return new Map(Object.entries(value));
  return null;
}

function nameOf(entry: unknown): string | null {
  if (entry === null || typeof entry !== 'object') return null;
  for (const key of ['no', 'id', 'slot', 'sha256']) {
    const name: unknown = Reflect.get(entry, key);
    if (typeof name === 'string') return name;
  }
  return null;
}

/** What the rows say now against what was sealed: the draft of an amendment (补正). Empty when nothing came late. */
export const lateDifferences = (sealed: RecordContent, current: RecordContent): Difference[] =>
  differencesBetween(sealed, current);
