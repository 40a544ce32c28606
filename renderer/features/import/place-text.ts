import type { CellRef } from '#shared/schema/workbook-reading.ts';

/** Says where to look in the user's own files: `合计!C12、D12`, and which file where the lines are about several. */
export function placeTextFor(
  lines: readonly { readonly at: readonly CellRef[] }[],
): (at: readonly CellRef[]) => string {
  const files = new Set(lines.flatMap(({ at }) => at.map(({ file }) => file)));
  const sheetText = ({ file, sheet }: CellRef): string => `${files.size > 1 ? `${file} ` : ''}${sheet}!`;
  return (at) =>
    at
      .map((ref, index) => {
        const before = at[index - 1];
        const isSame = before !== undefined && before.file === ref.file && before.sheet === ref.sheet;
        return isSame ? ref.cell : `${sheetText(ref)}${ref.cell}`;
      })
      .join('、');
}
