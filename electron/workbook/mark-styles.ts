import { attribute, insertAtEnd } from './xml.ts';

/** Light red, as spreadsheet programs colour bad values. */
const FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';

/** Colours cells by giving each a copy of its own style with another fill. */
export interface MarkStyles {
  /** The sheet with these cells coloured; cells that are not there stay absent. */
  readonly markCells: (sheet: string, cells: readonly string[]) => string;
  /** The style part with all copies made so far. */
  readonly text: () => string;
}

const XF = /<(?:\w+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?xf>)/g;

export function addMarkStyles(styles: string | undefined): MarkStyles {
  const block = styles === undefined ? undefined : /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0];
  const fills = styles === undefined ? undefined : /<(?:\w+:)?fills\b[\s\S]*?<\/(?:\w+:)?fills>/.exec(styles)?.[0];
  if (styles === undefined || block === undefined || fills === undefined)
    return { markCells: (sheet) => sheet, text: () => styles ?? '' };
  const formats = block.match(XF) ?? [];
  const fillId = (fills.match(/<(?:\w+:)?fill\b/g) ?? []).length;
  const copies = new Map<string, { readonly id: number; readonly xf: string }>();
  const marked = (style: string): number => {
    const known = copies.get(style);
    if (known !== undefined) return known.id;
    const copy = { id: formats.length + copies.size, xf: withFill(formats[Number(style)] ?? '<xf/>', fillId) };
    copies.set(style, copy);
    return copy.id;
  };
  return {
    markCells: (sheet, cells) => (cells.length === 0 ? sheet : markAll(sheet, new Set(cells), marked)),
    text: () => {
      const added = [...copies.values()].map(({ xf }) => xf).join('');
      return recount(recount(styles, 'fills', FILL), 'cellXfs', added);
    },
  };
}

/** Adds to a counted list and puts its count right. */
function recount(xml: string, element: string, added: string): string {
  const extra = (added.match(/<(?:\w+:)?(?:xf|fill)\b/g) ?? []).length;
  const counted = xml.replace(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`), (tag) =>
    tag.replace(/count="(\d+)"/, (_, count: string) => `count="${Number(count) + extra}"`),
  );
  return insertAtEnd(counted, element, added);
}

const withFill = (xf: string, fillId: number): string =>
  xf.replace(/\s(fillId|applyFill)="[^"]*"/g, '').replace(/<((?:\w+:)?xf)\b/, `<$1 fillId="${fillId}" applyFill="1"`);

const CELL_TAG = /<(?:\w+:)?c\s[^>]*>/g;
const REFERENCE = /\sr="([A-Z]+\d+)"/;

/** One pass over the sheet, however many cells there are to mark. */
const markAll = (sheet: string, cells: ReadonlySet<string>, marked: (style: string) => number): string =>
  sheet.replace(CELL_TAG, (tag) => {
    const cell = REFERENCE.exec(tag)?.[1];
    if (cell === undefined || !cells.has(cell)) return tag;
    const style = attribute(tag, 's') ?? '0';
    return tag.replace(/\ss="[^"]*"/, '').replace(/^<((?:\w+:)?c)\b/, `<$1 s="${marked(style)}"`);
  });
