import { attribute, listTags } from './xml.ts';

/** The parts of an .xlsx by name; those that were changed as text. */
export type Parts = Map<string, Buffer | string>;

/** Where in a workbook the marks go. */
export interface Markable {
  readonly sheets: readonly { readonly sheet: string; readonly part: string }[];
  readonly stylesPart: string;
  /** Undefined when the workbook has none: its cells cannot be coloured. */
  readonly styles: string | undefined;
  readonly workbook: string;
  readonly relations: string;
  readonly types: string;
}

export const WORKBOOK_PART = 'xl/workbook.xml';
export const RELATIONS_PART = 'xl/_rels/workbook.xml.rels';
export const TYPES_PART = '[Content_Types].xml';
const STYLES_PART = 'xl/styles.xml';

/** Undefined when the parts do not hang together as programs write them. */
export function findMarkable(parts: Parts): Markable | undefined {
  const text = (part: string): string | undefined => parts.get(part)?.toString('utf8');
  const workbook = text(WORKBOOK_PART);
  const relations = text(RELATIONS_PART);
  const types = text(TYPES_PART);
  if (workbook === undefined || relations === undefined || types === undefined) return undefined;
  const targets = new Map(
    listTags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']),
  );
  const sheets = listTags(workbook, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, 'r:id') ?? '');
    const part = target === undefined ? '' : partName(target);
    return parts.has(part) ? [{ sheet: attribute(tag, 'name') ?? '', part }] : [];
  });
  return sheets.length === 0
    ? undefined
    : { sheets, stylesPart: STYLES_PART, styles: text(STYLES_PART), workbook, relations, types };
}

/** Targets are relative to `xl/`, or absolute. */
const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
