import type { ClauseRef, Item, Template } from '../../schema/template.ts';

/** A place where two checklists ask for the same thing with different limits: the stricter one is taken, both are named. */
export type LimitChoice = {
  readonly itemId: string;
  readonly taken: number;
  readonly dropped: number;
  readonly unit: string;
};

export type Combined = { readonly items: readonly Item[]; readonly limits: readonly LimitChoice[] };

/**
 * One list of items out of several checklists, each item once: items with the same id are the same question. Clauses of all
 * are kept; where limits differ, the stricter stands. Groups keep the order of their first appearance; numbers start anew.
 */
export function combineTemplates(templates: readonly Template[]): Combined {
  const items = new Map<string, Item>();
  const limits: LimitChoice[] = [];
  for (const item of templates.flatMap((template) => template.items)) {
    const held = items.get(item.id);
    items.set(item.id, held === undefined ? item : joinItems(held, item, limits));
  }
  return { items: renumbered([...items.values()]), limits };
}

function joinItems(held: Item, other: Item, limits: LimitChoice[]): Item {
  const clauses = joinClauses(held.clauses, other.clauses);
  const evidenceRequired = Math.max(held.evidenceRequired, other.evidenceRequired);
  if (other.kind === 'verdict') return { ...held, clauses, evidenceRequired };
  if (held.kind === 'verdict') return { ...other, clauses, evidenceRequired, group: held.group };
  const [strict, loose] = isStricter(other, held) ? [other, held] : [held, other];
  if (strict.threshold.value !== loose.threshold.value)
    limits.push({
      itemId: held.id,
      taken: strict.threshold.value,
      dropped: loose.threshold.value,
      unit: strict.threshold.unit,
    });
  return { ...held, threshold: strict.threshold, clauses, evidenceRequired };
}

type NumberItem = Extract<Item, { kind: 'number' }>;

/** A lower ceiling or a higher floor asks for more. */
function isStricter(a: NumberItem, b: NumberItem): boolean {
  const isCeiling = a.threshold.comparator === '<=' || a.threshold.comparator === '<';
  return isCeiling ? a.threshold.value < b.threshold.value : a.threshold.value > b.threshold.value;
}

function joinClauses(left: readonly ClauseRef[], right: readonly ClauseRef[]): ClauseRef[] {
  const isKnown = (clause: ClauseRef): boolean =>
    left.some((other) => other.planId === clause.planId && other.locator === clause.locator);
  return [...left, ...right.filter((clause) => !isKnown(clause))];
}

/** `一 体育` and `三 体育` of two checklists are one group: the ordinal belongs to the list, not to the subject. */
function renumbered(items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const subject = item.group.replace(/^[一二三四五六七八九十]+ /, '');
    groups.set(subject, [...(groups.get(subject) ?? []), item]);
  }
  return [...groups].flatMap(([subject, ofGroup], group) =>
    ofGroup.map((item, index) => ({ ...item, no: `${group + 1}.${index + 1}`, group: subject })),
  );
}
