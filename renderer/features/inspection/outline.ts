import { progressOf, resultOf, type ItemState } from '#shared/domain/inspection/progress.ts';
import { groupBy } from '#shared/util/group-by.ts';

export const FILTERS = ['all', 'unanswered', 'unmet', 'withEvidence', 'withFinding'] as const;
export type Filter = (typeof FILTERS)[number];

export type OutlineGroup = {
  readonly title: string;
  /** Of the whole group, whatever the filter shows of it. */
  readonly answered: number;
  readonly total: number;
  readonly states: readonly ItemState[];
};

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
