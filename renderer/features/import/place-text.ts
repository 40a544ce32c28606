import type { CellRef } from '#shared/schema/workbook-reading.ts';

/** Says where to look in the user's own files: `合计!C12、合计!D12`, and which file where the lines are about several. */
export function placeTextFor(
  lines: readonly { readonly at: readonly CellRef[] }[],
): (at: readonly CellRef[]) => string {
  const files = new Set(lines.flatMap(({ at }) => at.map(({ file }) => file)));
  return (at) => at.map(({ file, sheet, cell }) => `${files.size > 1 ? `${file} ` : ''}${sheet}!${cell}`).join('、');
}
