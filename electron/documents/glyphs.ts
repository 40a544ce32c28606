/** Whether the document's font can draw a character. */
export type Coverage = (codePoint: number) => boolean;

/** A character the font lacks: printed as a box, and named at the end of the document. Nothing is lost silently. */
export type MissingGlyph = { readonly codePoint: string; readonly places: readonly string[] };

export type Glyphs = {
  /** The text as it can be drawn. `place` tells a reader where it stands, e.g. `第 3.2 项备注`. */
  readonly draw: (text: string, place: string) => string;
  readonly listMissing: () => MissingGlyph[];
};

const BOX = '□';
/** Joiners and variation selectors only change how a neighbour looks. */
const isInvisible = (codePoint: number): boolean =>
  codePoint === 0x200d || codePoint === 0xfeff || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
const isControl = (codePoint: number): boolean => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);

export function createGlyphs(covers: Coverage): Glyphs {
  const missing = new Map<string, Set<string>>();

  function drawOne(character: string, place: string): string {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n') return character;
    if (character === '\t') return ' ';
    if (isInvisible(codePoint) || isControl(codePoint)) return '';
    if (covers(codePoint)) return character;
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    missing.set(name, (missing.get(name) ?? new Set()).add(place));
    return BOX;
  }

  return {
    draw: (text, place) => Array.from(text.replaceAll('\r\n', '\n'), (character) => drawOne(character, place)).join(''),
    listMissing: () => Array.from(missing, ([codePoint, places]) => ({ codePoint, places: [...places] })),
  };
}
