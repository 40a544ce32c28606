/**
 * Notes at the cells that were refused. The notes a sheet has already stay as they are; where one stands at a refused
 * cell, what is wrong with the cell is added to it.
 */
import { attribute, escapeXml, insertAtEnd, listTags } from './xml.ts';
import { TYPES_PART, type Parts } from './markable.ts';
import { cellPlace, noteShape, NOTE_SHAPE_TYPE, VML_END, VML_START } from './note-shape.ts';

/** What is to be said at a cell, by its name. */
export type CellNotes = ReadonlyMap<string, string>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = '督学通';

/** Adds the notes to a sheet of the workbook; `parts` is changed. */
export function addNotes(parts: Parts, sheetPart: string, notes: CellNotes): void {
  if (notes.size === 0) return;
  const comments = linkedPart(parts, sheetPart, 'comments');
  const drawing = linkedPart(parts, sheetPart, 'vmlDrawing');
  const known = parts.get(comments)?.toString('utf8') ?? EMPTY_COMMENTS;
  const { xml, added } = withNotes(known, notes);
  parts.set(comments, xml);
  addType(parts, `<Override PartName="/${comments}" ContentType="${COMMENTS_TYPE}"/>`, `/${comments}"`);
  const shapes = parts.get(drawing)?.toString('utf8') ?? VML_START + VML_END;
  parts.set(drawing, withShapes(shapes, added));
  addType(parts, `<Default Extension="vml" ContentType="${VML_TYPE}"/>`, 'Extension="vml"');
}

const textOf = (parts: Parts, part: string): string => parts.get(part)?.toString('utf8') ?? '';

const relationsPart = (sheetPart: string): string => sheetPart.replace(/([^/]+)$/, '_rels/$1.rels');

const EMPTY_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}"></Relationships>`;
const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** The part of a kind a sheet refers to; a new one is referred to from now on. */
function linkedPart(parts: Parts, sheetPart: string, kind: 'comments' | 'vmlDrawing'): string {
  const relations = withEnd(textOf(parts, relationsPart(sheetPart)) || EMPTY_RELATIONS, 'Relationships');
  const links = listTags(relations, 'Relationship').filter((tag) =>
    (attribute(tag, 'Type') ?? '').endsWith(`/${kind}`),
  );
  // A sheet may have another drawing for its printed header: the one notes belong to is named in the sheet.
  const named = attribute(listTags(textOf(parts, sheetPart), 'legacyDrawing')[0] ?? '', 'r:id');
  const link = kind === 'comments' ? links[0] : links.find((tag) => attribute(tag, 'Id') === named);
  const target = link === undefined ? undefined : attribute(link, 'Target');
  if (target !== undefined) return resolve(sheetPart, target);
  const part = freePart(parts, kind);
  const id = `rIdDuxue${kind}`;
  // Some programs find only parts that are named from where the sheets are.
  const from = sheetPart.startsWith('xl/worksheets/') ? part.replace(/^xl\//, '../') : `/${part}`;
  const relation = `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${from}"/>`;
  parts.set(relationsPart(sheetPart), insertAtEnd(relations, 'Relationships', relation));
  if (kind === 'vmlDrawing') parts.set(sheetPart, withLegacyDrawing(textOf(parts, sheetPart), id));
  return part;
}

/** An element written as `<authors/>` gets an end to insert before. */
const withEnd = (xml: string, element: string): string =>
  xml.replace(new RegExp(`<((?:\\w+:)?${element})\\b([^>]*)/>`), '<$1$2></$1>');

function resolve(sheetPart: string, target: string): string {
  const { pathname } = new URL(target, `file:///${sheetPart}`);
  return decodeURIComponent(pathname.slice(1));
}

function freePart(parts: Parts, kind: 'comments' | 'vmlDrawing'): string {
  for (let next = 1; ; next += 1) {
    const part = kind === 'comments' ? `xl/comments${next}.xml` : `xl/drawings/vmlDrawing${next}.vml`;
    if (!parts.has(part)) return part;
  }
}

/** The order of elements in a sheet is fixed; these come after the drawing of notes. */
const AFTER_NOTES =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/(?:\w+:)?worksheet>/;

const withLegacyDrawing = (sheet: string, id: string): string =>
  sheet.replace(AFTER_NOTES, (next) => `<legacyDrawing xmlns="${MAIN}" xmlns:r="${DOCUMENT}" r:id="${id}"/>${next}`);

const run = (text: string): string => `<r><t xml:space="preserve">${escapeXml(text)}</t></r>`;

/** The notes with those for cells that had none, whose cells are answered. */
function withNotes(comments: string, notes: CellNotes): { readonly xml: string; readonly added: readonly string[] } {
  const open = withEnd(withEnd(comments, 'authors'), 'commentList');
  const author = listTags(open, 'author').length;
  const told = new Set<string>();
  const appended = open.replace(/<(\w+:)?comment\s[\s\S]*?<\/\1?comment>/g, (comment) => {
    const cell = attribute(comment, 'ref') ?? '';
    const note = notes.get(cell);
    if (note === undefined) return comment;
    told.add(cell);
    // Of an earlier marked copy.
    if (comment.includes(escapeXml(note))) return comment;
    return insertAtEnd(comment, 'text', run(`\n${AUTHOR}：${note}`));
  });
  const added = [...notes.keys()].filter((cell) => !told.has(cell));
  if (added.length === 0) return { xml: appended, added };
  const list = added.map(
    (cell) =>
      `<comment xmlns="${MAIN}" ref="${cell}" authorId="${author}"><text>${run(notes.get(cell) ?? '')}</text></comment>`,
  );
  const authored = insertAtEnd(appended, 'authors', `<author xmlns="${MAIN}">${AUTHOR}</author>`);
  return { xml: insertAtEnd(authored, 'commentList', list.join('')), added };
}

function withShapes(drawing: string, cells: readonly string[]): string {
  const ids = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const first = Math.max(1024, ...ids) + 1;
  const shapes = cells.map((cell, at) => noteShape(first + at, cellPlace(cell)));
  const types = drawing.includes('id="_x0000_t202"') ? '' : NOTE_SHAPE_TYPE;
  return drawing.replace(/<\/xml>\s*$/, () => `${types}${shapes.join('')}${VML_END}`);
}

function addType(parts: Parts, type: string, mark: string): void {
  const types = textOf(parts, TYPES_PART);
  if (!types.includes(mark)) parts.set(TYPES_PART, insertAtEnd(types, 'Types', type));
}
