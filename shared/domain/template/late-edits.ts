import type { Template } from '../../schema/template.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import {
  draftDifferences,
  hasDifferences,
  type ItemDifference,
  type ItemPart,
  type TemplateDifferences,
} from './differences.ts';
import { draftOf, inOrder, type Draft, type DraftEntry } from './draft.ts';

/**
 * What colleagues had changed in a draft, or changed without knowing, and what arrived only after it was published: the
 * fields of the draft go on merging, and say otherwise than the published version, which never changes.
 */
export const lateEdits = (published: Template, fields: Draft): TemplateDifferences =>
  draftDifferences(draftOf(published), fields);

/** A draft of a later version with these edits in it. What it says otherwise by itself stays, part by part. */
export function withLateEdits(target: Draft, fields: Draft, late: TemplateDifferences): Draft {
  const edited = late.items.reduce((entries, difference) => withItem(entries, difference, fields), target.entries);
  const order = new Map(fields.entries.map(({ id }, index) => [id, index + 1]));
  const placed = late.isReordered
    ? edited.map((entry) => ({ ...entry, place: order.get(entry.id) ?? entry.place }))
    : edited;
  return {
    ...target,
    title: late.isTitleChanged ? fields.title : target.title,
    stages: late.areStagesChanged ? fields.stages : target.stages,
    entries: inOrder(placed),
  };
}

/** Whether a later version says all that arrived late. */
export const isTaken = (later: Draft, fields: Draft, late: TemplateDifferences): boolean =>
  !hasDifferences(draftDifferences(later, withLateEdits(later, fields, late)));

function withItem(entries: readonly DraftEntry[], difference: ItemDifference, fields: Draft): readonly DraftEntry[] {
  const { id } = difference;
  const isThere = entries.some((entry) => entry.id === id);
  if (difference.kind === 'removed') return entries.filter((entry) => entry.id !== id);
  if (difference.kind === 'added')
    return isThere ? entries : [...entries, ...fields.entries.filter((entry) => entry.id === id)];
  return entries.map((entry) =>
    entry.id === id ? { ...entry, item: { ...entry.item, ...partsOf(difference.after, difference.parts) } } : entry,
  );
}

function partsOf(item: DraftItem, parts: readonly ItemPart[]): Partial<DraftItem> {
  const wanted = new Set<string>(
    parts.flatMap((part) => (part === 'measure' ? ['kind', 'form', 'threshold', 'figure'] : [part])),
  );
  return Object.fromEntries(Object.entries(item).filter(([part]) => wanted.has(part)));
}
