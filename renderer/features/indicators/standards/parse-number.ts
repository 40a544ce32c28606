/** A number as it is typed, full-width digits included; null when nothing was typed, undefined when it is no number. */
export function parseNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
