/** The box a note is shown in: spreadsheet programs keep it in a drawing of their own old language. */

export const VML_START =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
export const VML_END = '</xml>';

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

interface CellPlace {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/** The place of a cell by its name: B3 is row 2, column 1. */
export function cellPlace(cell: string): CellPlace {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? 'A';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(cell.slice(letters.length)) - 1, column: column - 1 };
}

/** Hidden until the cell is pointed at, beside it, wide enough for a sentence. */
export const noteShape = (id: number, { row, column }: CellPlace): string =>
  [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:200pt;height:70pt;visibility:hidden"`,
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">',
    `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 4}, 4</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
