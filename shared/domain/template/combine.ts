import type { Stage } from '../../schema/stage.ts';
import { itemIdSchema, type Basis, type ClauseRef, type Item, type Template } from '../../schema/template.ts';
import type { LimitChoice } from '../../schema/template-draft.ts';
import { isSameValue } from '../../util/canonical-json.ts';
import { toDraftItem } from './draft.ts';
import { unitKey } from './question-key.ts';
import { findConditionFault } from './sound-condition.ts';

export type Combined = {
  readonly items: readonly Item[];
  readonly limits: readonly LimitChoice[];
  /** How often a question was met again and joined to the one that was there. */
  readonly merged: number;
  /** Items asked always from now on: their condition cannot be fulfilled among the joined ones. */
  readonly freed: readonly Item['id'][];
  readonly stages: readonly Stage[];
  readonly basis: readonly Basis[];
};

/** What an item asks for, as `questionKeys` tells; null where nothing tells it from others. */
export type KeyOf = (item: Item) => string | null;

/**
 * One list of items out of several checklists, each item once: items with the same id are the same question, and so are
 * numbers of the same indicator, unit and stage in several checklists, whatever they are called. Clauses of all
 * are kept; where limits differ, the stricter stands. Groups keep the order of their first appearance; numbers start anew.
 * An item of a checklist for some of the stages is asked at these only; limits of different stages are not rivals: each
 * stage keeps its own.
 */
export function combineTemplates(templates: readonly Template[], keyOf: KeyOf): Combined {
  const items = new Map<string, Item>();
  const limits: LimitChoice[] = [];
  const stages = [...new Set(templates.flatMap((template) => template.stages))];
  const asked = templates.map((template) =>
    template.items.map((item): Item => ({ ...item, stages: item.stages.length === 0 ? template.stages : item.stages })),
  );
  for (const ofOne of asked) {
    const renamed = new Map<string, string>();
    const before = [...items.values()];
    for (const item of ofOne) {
      const id = items.has(item.id) ? idAmong(items, item) : (sameQuestion(before, item, keyOf)?.id ?? item.id);
      renamed.set(item.id, id);
      const named = { ...item, id, showWhen: followed(item.showWhen, renamed) };
      const held = items.get(id);
      items.set(id, held === undefined ? named : joinItems(held, named, limits));
    }
  }
  const basis = new Map(templates.flatMap((template) => template.basis).map((document) => [document.planId, document]));
  const joined = renumbered([...items.values()].map((item) => atAllStages(item, stages)));
  const freed = unsoundIn(joined);
  return {
    items: joined.map((item) => (freed.includes(item.id) ? { ...item, showWhen: null } : item)),
    freed,
    limits,
    merged: asked.flat().length - items.size,
    stages,
    basis: [...basis.values()],
  };
}

/** A condition under the id that its item goes by now. */
const followed = (condition: Item['showWhen'], renamed: ReadonlyMap<string, string>): Item['showWhen'] =>
  condition === null ? null : { ...condition, itemId: renamed.get(condition.itemId) ?? condition.itemId };

/** The item's own id, or one of its stages where another stage has the same question with another limit. */
function idAmong(items: ReadonlyMap<string, Item>, item: Item): Item['id'] {
  const held = items.get(item.id);
  if (held?.kind !== 'number' || item.kind !== 'number' || isSameValue(held.threshold, item.threshold)) return item.id;
  if (item.stages.some((stage) => held.stages.includes(stage))) return item.id;
  return itemIdSchema.parse(`${item.id.slice(0, ID_KEPT)}-${item.stages.join('-')}`);
}

/**
 * The number among those of other checklists that asks the same of the same schools. Where the limits differ it has to be
 * of the very same stages: a limit for one of them must not come to hold for the others.
 */
function sameQuestion(before: readonly Item[], item: Item, keyOf: KeyOf): Item | undefined {
  const key = keyOf(item);
  if (key === null) return undefined;
  return before.find(
    (other) =>
      keyOf(other) === key &&
      (sameMembers(other.stages, item.stages) ||
        (isSameLimit(other, item) && item.stages.some((stage) => other.stages.includes(stage)))),
  );
}

const sameMembers = (left: readonly Stage[], right: readonly Stage[]): boolean =>
  left.length === right.length && left.every((stage) => right.includes(stage));

const isSameLimit = (left: Item, right: Item): boolean =>
  left.kind === 'number' &&
  right.kind === 'number' &&
  left.threshold.comparator === right.threshold.comparator &&
  left.threshold.value === right.threshold.value &&
  left.threshold.upper === right.threshold.upper;

/** Leaves room in an id of 60 signs for the names of all stages. */
const ID_KEPT = 36;

const atAllStages = (item: Item, stages: readonly Stage[]): Item =>
  stages.every((stage) => item.stages.includes(stage)) ? { ...item, stages: [] } : item;

function joinItems(held: Item, other: Item, limits: LimitChoice[]): Item {
  const both = {
    group: held.group,
    clauses: joinClauses(held.clauses, other.clauses),
    evidenceRequired: Math.max(held.evidenceRequired, other.evidenceRequired),
    vetoBasis: held.vetoBasis ?? other.vetoBasis,
    stages: [...new Set([...held.stages, ...other.stages])],
    schoolKinds: eitherOf(held.schoolKinds, other.schoolKinds),
    places: eitherOf(held.places, other.places),
    // One of the two asks it always, or each on its own ground: then it is asked always.
    showWhen: isSameValue(held.showWhen, other.showWhen) ? held.showWhen : null,
  };
  // A form that says more than a judgement stands; of two such forms the first, for they can't be held against each other.
  if (other.kind === 'verdict' || (held.kind !== 'verdict' && held.kind !== 'number')) return { ...held, ...both };
  if (held.kind === 'verdict' || other.kind !== 'number') return { ...other, ...both };
  const [strict, loose] = isStricter(other, held) ? [other, held] : [held, other];
  if (!isSameLimit(strict, loose))
    limits.push({
      itemId: held.id,
      taken: strict.threshold,
      dropped: loose.threshold,
      takenFrom: strict.clauses,
      droppedFrom: loose.clauses,
    });
  return { ...held, ...both, threshold: strict.threshold };
}

/** None stands for all. */
const eitherOf = <T>(left: readonly T[], right: readonly T[]): T[] =>
  left.length === 0 || right.length === 0 ? [] : [...new Set([...left, ...right])];

type NumberItem = Extract<Item, { kind: 'number' }>;

/** A lower ceiling or a higher floor asks for more. Limits of different kinds can't be told apart so: the first one stands. */
function isStricter(a: NumberItem, b: NumberItem): boolean {
  const isCeiling = isAtMost(a);
  if (isCeiling !== isAtMost(b) || isAtLeast(a) !== isAtLeast(b)) return false;
  if (a.threshold.comparator !== b.threshold.comparator && !isCeiling && !isAtLeast(a)) return false;
  if (unitKey(a.question, a.threshold.unit) !== unitKey(b.question, b.threshold.unit)) return false;
  if (a.threshold.value === b.threshold.value) return isStrict(a) && !isStrict(b);
  return isCeiling ? a.threshold.value < b.threshold.value : a.threshold.value > b.threshold.value;
}

const isAtMost = ({ threshold: { comparator } }: NumberItem): boolean => comparator === '<=' || comparator === '<';
const isAtLeast = ({ threshold: { comparator } }: NumberItem): boolean => comparator === '>=' || comparator === '>';
const isStrict = ({ threshold: { comparator } }: NumberItem): boolean => comparator === '<' || comparator === '>';

function joinClauses(left: readonly ClauseRef[], right: readonly ClauseRef[]): ClauseRef[] {
  const isKnown = (clause: ClauseRef): boolean =>
    left.some((other) => other.planId === clause.planId && other.locator === clause.locator);
  return [...left, ...right.filter((clause) => !isKnown(clause))];
}

function unsoundIn(items: readonly Item[]): Item['id'][] {
  const entries = items.map((item) => ({ id: item.id, item: toDraftItem(item) }));
  return items.flatMap(({ id }, at) => (findConditionFault(entries, at) === null ? [] : [id]));
}

/** `一 体育` and `三 体育` of two checklists are one group: the ordinal belongs to the list, not to the subject. */
function renumbered(items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const subject = item.group.replace(/^[一二三四五六七八九十]+ /, '');
    groups.set(subject, [...(groups.get(subject) ?? []), item]);
  }
  return askedFirst(groups).flatMap(([subject, ofGroup], group) =>
    ofGroup.map((item, index) => ({ ...item, no: `${group + 1}.${index + 1}`, group: subject })),
  );
}

/** The groups in their order, but one that decides about another before it; where two decide about each other, as they are. */
function askedFirst(groups: ReadonlyMap<string, readonly Item[]>): (readonly [string, readonly Item[]])[] {
  const subjectOf = new Map<string, string>(
    [...groups].flatMap(([subject, items]) => items.map(({ id }) => [id, subject])),
  );
  const ordered = new Map<string, readonly Item[]>();
  const begun = new Set<string>();
  const put = (subject: string): void => {
    if (begun.has(subject)) return;
    begun.add(subject);
    const items = groups.get(subject) ?? [];
    for (const { showWhen } of items) {
      const asked = subjectOf.get(showWhen?.itemId ?? '');
      if (asked !== undefined) put(asked);
    }
    ordered.set(subject, items);
  };
  for (const subject of groups.keys()) put(subject);
  return [...ordered];
}
