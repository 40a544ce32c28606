/**
 * One text for one value: keys sorted, `undefined` left out, no spaces. What is hashed or compared goes through here, so
 * two machines that hold the same value hold the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
    return `{${entries.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`expected a finite number, got ${value}`);
  return JSON.stringify(value ?? null);
}

export const isSameValue = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** SHA-256 of the UTF-8 bytes of a text, lower-case hex. Handed in by the shell: `shared` has no crypto of its own. */
export type Sha256 = (text: string) => string;
