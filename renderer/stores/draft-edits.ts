import type { Row } from '#renderer/db/rows.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import { inOrder, type Draft, type DraftEntry } from '#shared/domain/template/draft.ts';
import type { Json } from '#shared/schema/json.ts';
import { jsonSchema } from '#shared/schema/json.ts';
import { templateSchema, type Template } from '#shared/schema/template.ts';
import {
  draftItemSchema,
  findItemIdOfField,
  itemField,
  placeField,
  templateVersionId,
} from '#shared/schema/template-draft.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';

/** One version of a checklist of the bureau: what is being written, and what was published of it (null: not yet). */
export type OwnTemplate = {
  /** Of the entity: checklist and version. */
  readonly id: string;
  readonly draft: Draft;
  readonly published: Template | null;
};

/** Null while a colleague's version has not arrived whole, and for one that was thrown away. */
export function toOwnTemplate(row: Row<'template'>): OwnTemplate | null {
  const { id, templateId, version, deleted } = row;
  if (templateId === undefined || version === undefined || deleted !== false) return null;
  const published = templateSchema.safeParse(row.published);
  return {
    id,
    published: published.success ? published.data : null,
    draft: {
      templateId,
      version,
      title: row.title ?? '',
      stages: row.stages ?? [],
      basis: row.basis ?? [],
      limits: row.limits ?? [],
      entries: inOrder(entriesOf(row)),
    },
  };
}

function entriesOf(row: Row<'template'>): DraftEntry[] {
  const fields = new Map<string, unknown>(Object.entries(row));
  return [...fields].flatMap(([field, value]) => {
    const id = findItemIdOfField(field);
    const item = draftItemSchema.safeParse(value);
    if (id === null || !item.success) return [];
    const place = fields.get(placeField(id));
    // An item whose place has not arrived yet stands at the end.
    return [{ id, place: typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER, item: item.data }];
  });
}

/** What has to be written so that a draft says `after`: only the fields that differ, so that nobody's work is overwritten. */
export function draftEdits(before: Draft | null, after: Draft): Edit[] {
  const entityId = templateVersionId(after.templateId, after.version);
  const [was, is] = [before === null ? new Map<string, Json>() : fieldsOf(before), fieldsOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    const [old, value] = [was.get(field) ?? null, is.get(field) ?? null];
    return isSameValue(old, value) ? [] : [{ entity: 'template', entityId, field, value, settles: [] }];
  });
}

function fieldsOf({ entries, ...draft }: Draft): Map<string, Json> {
  return new Map(
    [
      ...Object.entries(draft),
      ...entries.flatMap(({ id, place, item }) => [[itemField(id), item] as const, [placeField(id), place] as const]),
    ].map(([field, value]) => [field, jsonSchema.parse(value)]),
  );
}
