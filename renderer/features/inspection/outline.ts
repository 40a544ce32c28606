import {
  formOf,
  isAnswered,
  isOverruled,
  NOTHING_GIVEN,
  type AnswerForm,
  type Given,
} from '#shared/domain/inspection/form.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { shownItems } from '#shared/domain/inspection/shown.ts';
import type { Answer } from '#shared/schema/inspection.ts';
import type { Item } from '#shared/schema/template.ts';
import { groupBy } from '#shared/util/group-by.ts';

/** An item with what was found on it so far. */
export type ItemState = {
  readonly item: Item;
  readonly form: AnswerForm;
  readonly answer: Answer | null;
  readonly isAnswered: boolean;
  /** The result stands against what the figure or value says. */
  readonly isOverruled: boolean;
  readonly evidenceCount: number;
  readonly findingCount: number;
};

export const FILTERS = ['all', 'unanswered', 'unmet', 'withEvidence', 'withFinding'] as const;
export type Filter = (typeof FILTERS)[number];

export type OutlineGroup = {
  readonly title: string;
  /** Of the whole group, whatever the filter shows of it. */
  readonly answered: number;
  readonly total: number;
  readonly states: readonly ItemState[];
};

/** The items that are asked, as answered so far. */
export function itemStates({ template, answers, evidence, findings }: RecordParts): ItemState[] {
  const answerOf = new Map(answers.map((answer) => [answer.itemId, answer]));
  const evidenceOf = countByItem(evidence);
  const findingsOf = countByItem(findings);
  const givenTo = (itemId: string): Given => answerOf.get(itemId) ?? NOTHING_GIVEN;
  return shownItems(template.items, givenTo).map((item) => {
    const form = formOf(item);
    const given = givenTo(item.id);
    const evidenceCount = evidenceOf.get(item.id) ?? 0;
    return {
      item,
      form,
      answer: answerOf.get(item.id) ?? null,
      isAnswered: isAnswered(form, given, evidenceCount),
      isOverruled: isOverruled(form, given),
      evidenceCount,
      findingCount: findingsOf.get(item.id) ?? 0,
    };
  });
}

function countByItem(
  rows: readonly { readonly itemId: string | null; readonly deleted: boolean }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId, deleted } of rows) {
    if (itemId !== null && !deleted) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  }
  return counts;
}

export const resultOf = (state: ItemState): Answer['result'] => state.answer?.result ?? null;

export function progressOf(states: readonly ItemState[]): { answered: number; total: number; unmet: number } {
  return {
    answered: states.filter((state) => state.isAnswered).length,
    total: states.length,
    unmet: states.filter((state) => resultOf(state) === 'unmet').length,
  };
}

type View = {
  readonly filter: Filter;
  readonly search: string;
  /** The item being worked on stays in sight although it no longer fits the filter. */
  readonly currentId: string | null;
};

/** The items to show, in the checklist's order, under their groups. Groups with nothing to show are left out. */
export function outlineOf(states: readonly ItemState[], view: View): OutlineGroup[] {
  return [...groupBy(states, (state) => state.item.group)]
    .map(([title, all]) => ({
      title,
      answered: progressOf(all).answered,
      total: all.length,
      states: all.filter((state) => state.item.id === view.currentId || isShown(state, view)),
    }))
    .filter((group) => group.states.length > 0);
}

function isShown(state: ItemState, { filter, search }: View): boolean {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${state.item.no} ${state.item.question} ${state.item.group} ${state.answer?.note ?? ''}`.toLowerCase();
  return fitsFilter(state, filter) && words.every((word) => text.includes(word));
}

function fitsFilter(state: ItemState, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return !state.isAnswered;
    case 'unmet':
      return resultOf(state) === 'unmet';
    case 'withEvidence':
      return state.evidenceCount > 0;
    case 'withFinding':
      return state.findingCount > 0;
  }
}

/** The item after (or before) the current one among those shown; null at the end. */
export function neighbourOf(groups: readonly OutlineGroup[], currentId: string, step: 1 | -1): string | null {
  const ids: string[] = groups.flatMap((group) => group.states.map((state) => state.item.id));
  const at = ids.indexOf(currentId);
  return at === -1 ? (ids[0] ?? null) : (ids[at + step] ?? null);
}
