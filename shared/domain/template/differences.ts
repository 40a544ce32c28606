import type { Template } from '../../schema/template.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import { isSameValue } from '../../util/canonical-json.ts';
import { draftOf, type Draft } from './draft.ts';
import { usedMeasure } from './draft-form.ts';

/** A part of an item that can differ. Its number is not one: it follows from the order. */
export type ItemPart = Exclude<keyof DraftItem, 'kind' | 'form' | 'threshold' | 'figure'> | 'measure';

export type ItemDifference =
  | { readonly kind: 'added'; readonly id: string; readonly after: DraftItem }
  | { readonly kind: 'removed'; readonly id: string; readonly before: DraftItem }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly before: DraftItem;
      readonly after: DraftItem;
      readonly parts: readonly ItemPart[];
    };

export type TemplateDifferences = {
  readonly isTitleChanged: boolean;
  readonly areStagesChanged: boolean;
  /** The items that both have stand in another order. */
  readonly isReordered: boolean;
  readonly items: readonly ItemDifference[];
};

export const templateDifferences = (before: Template, after: Template): TemplateDifferences =>
  draftDifferences(draftOf(before), draftOf(after));

/** What a version says otherwise than the one before it, item by item; items are the same when their ids are. */
export function draftDifferences(before: Draft, after: Draft): TemplateDifferences {
  const [was, is] = [byId(before), byId(after)];
  const inBoth = ({ entries }: Draft): string[] =>
    entries.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  return {
    isTitleChanged: before.title.trim() !== after.title.trim(),
    areStagesChanged: !isSameValue(before.stages.toSorted(), after.stages.toSorted()),
    isReordered: !isSameValue(inBoth(before), inBoth(after)),
    items: [
      ...after.entries.flatMap(({ id, item }): ItemDifference[] => {
        const old = was.get(id);
        if (old === undefined) return [{ kind: 'added', id, after: item }];
        const parts = changedParts(old, item);
        return parts.length === 0 ? [] : [{ kind: 'changed', id, before: old, after: item, parts }];
      }),
      ...before.entries.flatMap(({ id, item }): ItemDifference[] =>
        is.has(id) ? [] : [{ kind: 'removed', id, before: item }],
      ),
    ],
  };
}

export const hasDifferences = ({
  isTitleChanged,
  areStagesChanged,
  isReordered,
  items,
}: TemplateDifferences): boolean => isTitleChanged || areStagesChanged || isReordered || items.length > 0;

const byId = ({ entries }: Draft): ReadonlyMap<string, DraftItem> => new Map(entries.map(({ id, item }) => [id, item]));

/** In the order in which they are told. */
const PARTS: readonly ItemPart[] = [
  'question',
  'measure',
  'weight',
  'vetoBasis',
  'stages',
  'schoolKinds',
  'places',
  'showWhen',
  'methods',
  'guide',
  'evidence',
  'evidenceRequired',
  'clauses',
  'group',
];

/** `measure` is the form of the answer and the figure beside it: what decides the result. */
export function changedParts(before: DraftItem, after: DraftItem): ItemPart[] {
  const valueOf = (item: DraftItem, part: ItemPart): unknown => (part === 'measure' ? usedMeasure(item) : item[part]);
  return PARTS.filter((part) => !isSameValue(valueOf(before, part), valueOf(after, part)));
}
