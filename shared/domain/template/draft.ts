import { STAGES_OF_KIND, type SchoolKind } from '../../schema/school.ts';
import type { Stage } from '../../schema/stage.ts';
import {
  itemSchema,
  templateSchema,
  type Basis,
  type ClauseRef,
  type Item,
  type Template,
} from '../../schema/template.ts';
import { EMPTY_FORM, type DraftItem, type LimitChoice } from '../../schema/template-draft.ts';
import { groupBy } from '../../util/group-by.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import { draftMeasureOf, findRichForm, isThresholdWhole } from './draft-form.ts';
import { findConditionFault } from './sound-condition.ts';

export type DraftEntry = { readonly id: string; readonly place: number; readonly item: DraftItem };

/** An item of which nothing has been written yet. */
export const BLANK_ITEM: DraftItem = {
  group: '',
  question: '',
  methods: [],
  guide: '',
  evidence: [],
  evidenceRequired: 0,
  weight: 1,
  clauses: [],
  kind: 'verdict',
  form: EMPTY_FORM,
  threshold: null,
  figure: null,
  vetoBasis: null,
  stages: [],
  schoolKinds: [],
  places: [],
  showWhen: null,
};

/** A version of a checklist while it is being written. */
export type Draft = {
  readonly templateId: string;
  readonly version: number;
  readonly title: string;
  readonly stages: readonly Stage[];
  readonly basis: readonly Basis[];
  readonly limits: readonly LimitChoice[];
  /** In the order of a checklist: see `inOrder`. */
  readonly entries: readonly DraftEntry[];
};

/** What keeps a draft from being published; `itemId` null concerns the whole checklist. */
export type DraftProblem = {
  readonly itemId: string | null;
  readonly kind:
    | 'title'
    | 'stages'
    | 'noItems'
    | 'stageWithoutItems'
    | 'question'
    | 'group'
    | 'methods'
    | 'guide'
    | 'evidence'
    | 'weight'
    | 'clauses'
    | 'threshold'
    | 'form'
    | 'vetoBasis'
    | 'itemStages'
    | 'condition';
};

/** By place; items of one group stand together, groups in the order of their first item. */
export function inOrder(entries: readonly DraftEntry[]): DraftEntry[] {
  const byPlace = entries.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  return [...groupBy(byPlace, ({ item }) => item.group).values()].flat();
}

/** Entries with their numbers, `1.1` … `3.2`: group and place within it. */
export function numbered<E extends { readonly item: { readonly group: string } }>(
  entries: readonly E[],
): (E & { readonly no: string })[] {
  const groups = [...groupBy(entries, ({ item }) => item.group).values()];
  return groups.flatMap((ofGroup, group) =>
    ofGroup.map((entry, index) => ({ ...entry, no: `${group + 1}.${index + 1}` })),
  );
}

export const toDraftItem = (item: Item): DraftItem => ({
  group: item.group,
  question: item.question,
  methods: item.methods,
  guide: item.guide,
  evidence: item.evidence,
  evidenceRequired: item.evidenceRequired,
  weight: item.weight,
  clauses: item.clauses,
  ...draftMeasureOf(item),
  vetoBasis: item.vetoBasis,
  stages: item.stages,
  schoolKinds: item.schoolKinds,
  places: item.places,
  showWhen: item.showWhen,
});

/** What a checklist says, as a draft to go on from. */
export const draftOf = (template: Template): Draft => ({
  templateId: template.id,
  version: template.version,
  title: template.title,
  stages: template.stages,
  basis: template.basis,
  limits: [],
  entries: template.items.map((item, index) => ({ id: item.id, place: index + 1, item: toDraftItem(item) })),
});

/** The documents a draft rests on, each once: those it started from, then those its items cite. */
export function citedBy({
  basis,
  entries,
}: Pick<Draft, 'basis' | 'entries'>): Pick<ClauseRef, 'planId' | 'planTitle'>[] {
  const titles = new Map<string, string>(basis.map(({ planId, title }) => [planId, title]));
  for (const { planId, planTitle } of entries.flatMap(({ item }) => item.clauses))
    if (!titles.has(planId)) titles.set(planId, planTitle);
  return [...titles].map(([planId, planTitle]) => ({ planId, planTitle }));
}

/** The documents that the items of a draft cite, with the dates that are known of them. */
export const citedBases = ({ basis, entries }: Pick<Draft, 'basis' | 'entries'>): Basis[] =>
  basisOf(
    entries.map(({ item }) => item),
    basis,
  );

/** The version as it would be published, or everything that is still missing. */
export function assemble(draft: Draft, publishedOn: string): Result<Template, readonly DraftProblem[]> {
  const problems = problemsOf(draft);
  if (problems.length > 0) return fail(problems);
  const items = numbered(draft.entries).map(toItem);
  return ok(
    templateSchema.parse({
      id: draft.templateId,
      version: draft.version,
      title: draft.title.trim(),
      stages: draft.stages,
      publishedOn,
      basis: basisOf(items, draft.basis),
      items,
    }),
  );
}

/** The items that could be published as they are, and whose condition names another such one. */
export function wholeItems(draft: Draft): Item[] {
  const lacking = new Set(problemsOf(draft).flatMap(({ itemId }) => itemId ?? []));
  if (lacking.size > 0) {
    const kept = new Set<string>(
      wholeItems({ ...draft, entries: draft.entries.filter(({ id }) => !lacking.has(id)) }).map(({ id }) => id),
    );
    return numbered(draft.entries)
      .filter(({ id }) => kept.has(id))
      .map(toItem);
  }
  return numbered(draft.entries).map(toItem);
}

function toItem({ id, no, item }: DraftEntry & { readonly no: string }): Item {
  const { kind, form: _form, threshold, figure, ...shared } = item;
  const measure = kind === 'verdict' ? { kind } : kind === 'number' ? { kind, threshold, figure } : findRichForm(item);
  return itemSchema.parse({ id, no, ...shared, ...measure });
}

/** The documents that items cite, with the dates that are known of them. */
function basisOf(items: readonly Pick<Item, 'clauses'>[], known: readonly Basis[]): Basis[] {
  const cited = new Map(items.flatMap(({ clauses }) => clauses).map(({ planId, planTitle }) => [planId, planTitle]));
  const kept = known.filter(({ planId }) => cited.delete(planId));
  return [...kept, ...[...cited].map(([planId, title]) => ({ planId, title, effectiveOn: null, expiresOn: null }))];
}

export function problemsOf({ title, stages, entries }: Draft): DraftProblem[] {
  const whole: DraftProblem['kind'][] = [];
  if (title.trim() === '') whole.push('title');
  if (stages.length === 0) whole.push('stages');
  if (entries.length === 0) whole.push('noItems');
  else if (stages.some((stage) => entries.every(({ item }) => !isAskedAt(item, stage))))
    whole.push('stageWithoutItems');
  return [
    ...whole.map((kind): DraftProblem => ({ itemId: null, kind })),
    ...entries.flatMap(({ id, item }, at) => {
      const isFaulty = findConditionFault(entries, at) !== null;
      const kinds = [...itemProblems(item, stages), ...(isFaulty ? (['condition'] as const) : [])];
      return kinds.map((kind): DraftProblem => ({ itemId: id, kind }));
    }),
  ];
}

const isAskedAt = (item: DraftItem, stage: Stage): boolean => item.stages.length === 0 || item.stages.includes(stage);

/** Whether a kind of school teaches none of the stages. */
const isOutside =
  (stages: readonly Stage[]) =>
  (kind: SchoolKind): boolean =>
    STAGES_OF_KIND[kind].every((stage) => !stages.includes(stage));

const isBlank = (text: string): boolean => text.trim() === '';

function itemProblems(item: DraftItem, stages: readonly Stage[]): DraftProblem['kind'][] {
  const checks: readonly (readonly [DraftProblem['kind'], boolean])[] = [
    ['question', isBlank(item.question)],
    ['group', isBlank(item.group)],
    ['methods', item.methods.length === 0],
    ['guide', isBlank(item.guide)],
    ['evidence', item.evidence.length === 0],
    ['weight', item.weight <= 0],
    ['clauses', item.clauses.length === 0],
    ['threshold', item.kind === 'number' && !isThresholdWhole(item.threshold)],
    ['form', item.kind !== 'verdict' && item.kind !== 'number' && findRichForm(item) === null],
    ['vetoBasis', item.vetoBasis !== null && isBlank(item.vetoBasis)],
    ['itemStages', item.stages.some((stage) => !stages.includes(stage)) || item.schoolKinds.some(isOutside(stages))],
  ];
  return checks.flatMap(([kind, isMissing]) => (isMissing ? [kind] : []));
}
