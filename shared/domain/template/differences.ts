import type { Item, Template } from '../../schema/template.ts';
import { isSameValue } from '../../util/canonical-json.ts';
import { formOf } from '../inspection/form.ts';

/** A part of an item that can differ. Its number is not one: it follows from the order. */
export type ItemPart =
  | 'question'
  | 'group'
  | 'methods'
  | 'guide'
  | 'evidence'
  | 'evidenceRequired'
  | 'weight'
  | 'clauses'
  | 'measure'
  | 'vetoBasis'
  | 'stages'
  | 'schoolKinds'
  | 'places'
  | 'showWhen';

export type ItemDifference =
  | { readonly kind: 'added'; readonly item: Item }
  | { readonly kind: 'removed'; readonly item: Item }
  | { readonly kind: 'changed'; readonly before: Item; readonly after: Item; readonly parts: readonly ItemPart[] };

export type TemplateDifferences = {
  readonly isTitleChanged: boolean;
  readonly areStagesChanged: boolean;
  /** The items that both have stand in another order. */
  readonly isReordered: boolean;
  readonly items: readonly ItemDifference[];
};

/** What a version says otherwise than the one before it, item by item; items are the same when their ids are. */
export function templateDifferences(before: Template, after: Template): TemplateDifferences {
  const [was, is] = [byId(before), byId(after)];
  const inBoth = (items: readonly Item[]): string[] =>
    items.map(({ id }): string => id).filter((id) => was.has(id) && is.has(id));
  return {
    isTitleChanged: before.title !== after.title,
    areStagesChanged: !isSameValue(before.stages.toSorted(), after.stages.toSorted()),
    isReordered: !isSameValue(inBoth(before.items), inBoth(after.items)),
    items: [
      ...after.items.flatMap((item): ItemDifference[] => {
        const old = was.get(item.id);
        if (old === undefined) return [{ kind: 'added', item }];
        const parts = changedParts(old, item);
        return parts.length === 0 ? [] : [{ kind: 'changed', before: old, after: item, parts }];
      }),
      ...before.items.flatMap((item): ItemDifference[] => (is.has(item.id) ? [] : [{ kind: 'removed', item }])),
    ],
  };
}

const byId = ({ items }: Template): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));

/** The form of the answer and the figure beside it: what decides the result. */
const measureOf = (item: Item) => ({ form: formOf(item), figure: item.kind === 'number' ? item.figure : null });

const partsOf = (item: Item): Readonly<Record<ItemPart, unknown>> => ({
  question: item.question,
  group: item.group,
  methods: item.methods,
  guide: item.guide,
  evidence: item.evidence,
  evidenceRequired: item.evidenceRequired,
  weight: item.weight,
  clauses: item.clauses,
  measure: measureOf(item),
  vetoBasis: item.vetoBasis,
  stages: item.stages,
  schoolKinds: item.schoolKinds,
  places: item.places,
  showWhen: item.showWhen,
});

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

export function changedParts(before: Item, after: Item): ItemPart[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return PARTS.filter((part) => !isSameValue(was[part], is[part]));
}
