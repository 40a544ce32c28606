import { useMemo } from 'react';
import { combineTemplates } from '#shared/domain/template/combine.ts';
import { assemble, draftOf, toDraftItem, type Draft, type DraftProblem } from '#shared/domain/template/draft.ts';
import { lateEdits, withLateEdits } from '#shared/domain/template/late-edits.ts';
import type { ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import { itemIdSchema, templateIdSchema, type Template } from '#shared/schema/template.ts';
import { templateVersionId } from '#shared/schema/template-draft.ts';
import { createTurns } from '#shared/util/in-turn.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { watch } from '../db/live.ts';
import type { Row } from '../db/rows.ts';
import { useRow, useRows } from '../hooks/use-rows.ts';
import { draftEdits, toOwnTemplate, type OwnTemplate } from './draft-edits.ts';
import { setOwnTemplates } from './library.ts';
import { questionKeyOf } from './indicator-words.ts';
import { getRuntime } from './runtime.ts';
import { newId, setFields, write } from './writing.ts';

const rowsNow = (): Promise<Row<'template'>[]> => getRuntime().db.table<Row<'template'>, string>('template').toArray();

const publishedOf = (rows: readonly Row<'template'>[]): Template[] =>
  rows.flatMap((row) => toOwnTemplate(row)?.published ?? []);

/** Puts the bureau's published checklists into the library, now and whenever one is published here or arrives. */
export async function startOwnTemplates(): Promise<void> {
  setOwnTemplates(publishedOf(await rowsNow()));
  watch(rowsNow, (rows) => setOwnTemplates(publishedOf(rows)));
}

/** Drafts and published versions; undefined while they are being read. */
export function useOwnTemplates(): readonly OwnTemplate[] | undefined {
  const rows = useRows('template');
  return useMemo(() => rows?.flatMap((row) => toOwnTemplate(row) ?? []), [rows]);
}

export function useOwnTemplate(id: string): OwnTemplate | null | undefined {
  const row = useRow('template', id);
  return useMemo(() => (row === undefined || row === null ? row : toOwnTemplate(row)), [row]);
}

export type DraftRefusal =
  | { readonly kind: 'notFound' }
  /** It was published, here or by a colleague: what is to change goes into a new version. */
  | { readonly kind: 'published' };

/** Each reads what the one before has written, so two edits of one item don't undo each other. */
const inTurn = createTurns();

async function findOpen(id: string): Promise<Result<OwnTemplate, DraftRefusal>> {
  const row = await getRuntime().db.table<Row<'template'>, string>('template').get(id);
  const own = row === undefined ? null : toOwnTemplate(row);
  if (own === null) return fail({ kind: 'notFound' });
  return own.published === null ? ok(own) : fail({ kind: 'published' });
}

/** The only way a draft changes. A published version is refused: it never changes. */
export function updateDraft(id: string, change: (draft: Draft) => Draft): Promise<Result<void, DraftRefusal>> {
  return inTurn(async () => {
    const open = await findOpen(id);
    if (!open.ok) return open;
    await write(draftEdits(open.value.draft, change(open.value.draft)));
    return ok(undefined);
  });
}

/** Freezes a draft as the version it is. From now on visits can be planned with it. */
export function publishDraft(
  id: string,
  publishedOn: string,
): Promise<
  Result<Template, DraftRefusal | { readonly kind: 'incomplete'; readonly problems: readonly DraftProblem[] }>
> {
  return inTurn(async () => {
    const open = await findOpen(id);
    if (!open.ok) return open;
    const template = assemble(open.value.draft, publishedOn);
    if (!template.ok) return fail({ kind: 'incomplete', problems: template.error });
    await write(setFields('template', id, { published: template.value }));
    setOwnTemplates(publishedOf(await rowsNow()));
    return template;
  });
}

/** Writes a draft where there is none yet, or over what was thrown away. Answers its id. */
async function putDraft(draft: Draft): Promise<string> {
  const id = templateVersionId(draft.templateId, draft.version);
  const row = await getRuntime().db.table<Row<'template'>, string>('template').get(id);
  const before = row === undefined ? null : toOwnTemplate({ ...row, deleted: false });
  await write([...draftEdits(before?.draft ?? null, draft), ...setFields('template', id, { deleted: false })]);
  return id;
}

export const createDraft = (draft: Omit<Draft, 'templateId' | 'version'>): Promise<string> =>
  inTurn(() => putDraft({ ...draft, templateId: newId(), version: 1 }));

/** A checklist out of several others; how they were joined stays with the draft. */
export function createCombined(title: string, templates: readonly Template[]): Promise<string> {
  const { items, limits, stages, basis } = combineTemplates(templates, questionKeyOf);
  const entries = items.map((item, index) => ({ id: item.id, place: index + 1, item: toDraftItem(item) }));
  return createDraft({ title, stages, basis, limits, entries });
}

/** A copy that is the bureau's own, of a checklist that ships with the app. */
export const createCopy = (template: Template, title: string): Promise<string> =>
  createDraft({ ...draftOf(template), title });

/** The draft of the version after the last one; there is only one, whoever starts it. */
export function startNextVersion(templateId: string): Promise<string | null> {
  return inTurn(async () => {
    const versions = (await rowsNow()).flatMap((row) => toOwnTemplate(row) ?? []);
    const ofIt = versions.filter(({ draft }) => draft.templateId === templateId);
    const newest = ofIt.toSorted((a, b) => b.draft.version - a.draft.version)[0];
    if (newest === undefined) return null;
    if (newest.published === null) return newest.id;
    return putDraft({ ...draftOf(newest.published), version: newest.draft.version + 1 });
  });
}

/** Puts what arrived after the publishing into the next version, which is begun where nobody has. Answers its id. */
export async function takeLateEdits(id: string): Promise<string | null> {
  const row = await getRuntime().db.table<Row<'template'>, string>('template').get(id);
  const own = row === undefined ? null : toOwnTemplate(row);
  if (own === null || own.published === null) return null;
  const { draft: fields, published } = own;
  const next = await startNextVersion(fields.templateId);
  if (next === null) return null;
  await updateDraft(next, (draft) => withLateEdits(draft, fields, lateEdits(published, fields)));
  return next;
}

export async function discardDraft(id: string): Promise<Result<void, DraftRefusal>> {
  return inTurn(async () => {
    const open = await findOpen(id);
    if (!open.ok) return open;
    await write(setFields('template', id, { deleted: true }));
    return ok(undefined);
  });
}

export async function restoreDraft(id: string): Promise<void> {
  await write(setFields('template', id, { deleted: false }));
}

/** A checklist as a workbook carries it. */
export const sheetOf = ({ templateId, title, stages, basis, entries }: Draft): ChecklistSheet => ({
  templateId: templateIdSchema.parse(templateId),
  title,
  stages: [...stages],
  basis: [...basis],
  items: entries.map(({ id, item }) => ({ id: itemIdSchema.parse(id), item })),
});

/**
 * Takes in an edited workbook as a draft and answers its id. One of the bureau's own checklists goes on in the draft of
 * its next version, so that the differences show; anything else becomes a checklist of its own.
 */
export async function importChecklist({ templateId, items, ...head }: ChecklistSheet): Promise<string> {
  const own = templateId === null ? null : await startNextVersion(templateId);
  const read = {
    ...head,
    entries: items.map(({ id, item }, index) => ({ id, place: index + 1, item })),
  };
  if (own === null) return createDraft({ ...read, limits: [] });
  await updateDraft(own, (draft) => ({ ...draft, ...read }));
  return own;
}
