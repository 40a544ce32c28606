/**
 * A day as inspectors type it: `2026-11-22`, `2026.11.22`, `2026年11月22日`, `20261122`, or without its year `11-22`,
 * which is then this year's. Null for what is no day; nothing is guessed.
 */
export function readDay(text: string, today: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const parts =
    /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return null;
  const [, year = today.slice(0, 4), month = '', date = ''] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The 30th of February is written like a day and is none. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
