import type { Item, Template } from '../../schema/template.ts';
import { formOf, NOTHING_GIVEN, shareOf, type Given } from '../inspection/form.ts';
import { changedParts } from './differences.ts';
import { toDraftItem } from './draft.ts';

/** A checklist as it was answered; an item that is not in `given` was not answered. */
export type Answered = { readonly template: Template; readonly given: ReadonlyMap<string, Given> };

/** Weight reached of weight asked. Items that do not apply, have no answer, or are recorded only, are not asked. */
export type Score = {
  readonly reached: number;
  readonly asked: number;
  /** Of 100; null when nothing was asked. */
  readonly percent: number | null;
  /** An item with a veto was not met. */
  readonly isVetoed: boolean;
};

export type ScoreLine = {
  readonly itemId: string;
  readonly left: ScoredItem | null;
  readonly right: ScoredItem | null;
  /**
   * `asked otherwise`: both have it, but the question, the limit or the way it is measured changed, so that the two
   * results do not say the same thing.
   */
  readonly relation: 'same' | 'askedOtherwise' | 'onlyLeft' | 'onlyRight';
};
export type ScoredItem = { readonly item: Item; readonly given: Given };

export type ScoreComparison = {
  readonly lines: readonly ScoreLine[];
  readonly left: Score;
  readonly right: Score;
  /** Over the items that both ask in the same way and both have a result for, each with its newer weight: what may be compared. */
  readonly common: { readonly items: number; readonly left: Score; readonly right: Score };
};

/** Two answered checklists, of one version or two, item by item: the right one's order, then what only the left one asks. */
export function compareScores(left: Answered, right: Answered): ScoreComparison {
  const lines = linesOf(left, right);
  const common = lines.flatMap((line) => (isComparable(line) ? [line] : []));
  return {
    lines,
    left: scoreOf(lines.flatMap((line) => line.left ?? [])),
    right: scoreOf(lines.flatMap((line) => line.right ?? [])),
    common: {
      items: common.length,
      left: scoreOf(common.map((line) => ({ item: line.right.item, given: line.left.given }))),
      right: scoreOf(common.map((line) => line.right)),
    },
  };
}

function linesOf(left: Answered, right: Answered): ScoreLine[] {
  const scored = ({ template, given }: Answered): Map<string, ScoredItem> =>
    new Map(template.items.map((item) => [item.id, { item, given: given.get(item.id) ?? NOTHING_GIVEN }]));
  const [lefts, rights] = [scored(left), scored(right)];
  return [...new Set([...rights.keys(), ...lefts.keys()])].map((itemId) => {
    const pair = { left: lefts.get(itemId) ?? null, right: rights.get(itemId) ?? null };
    return { itemId, ...pair, relation: relationOf(pair) };
  });
}

function relationOf({ left, right }: Pick<ScoreLine, 'left' | 'right'>): ScoreLine['relation'] {
  if (right === null) return 'onlyLeft';
  if (left === null) return 'onlyRight';
  const parts = changedParts(toDraftItem(left.item), toDraftItem(right.item));
  return parts.includes('question') || parts.includes('measure') ? 'askedOtherwise' : 'same';
}

/** The share of its weight that an item earned, 0 to 1; null when it is not asked. */
export const shareOfItem = ({ item, given }: ScoredItem): number | null => shareOf(formOf(item), given);
const hasScore = (scored: ScoredItem): boolean => shareOfItem(scored) !== null;

type ComparableLine = ScoreLine & { readonly left: ScoredItem; readonly right: ScoredItem };

const isComparable = (line: ScoreLine): line is ComparableLine =>
  line.relation === 'same' && line.left !== null && line.right !== null && hasScore(line.left) && hasScore(line.right);

export function scoreOf(items: readonly ScoredItem[]): Score {
  const asked = items.filter(hasScore);
  const whole = asked.reduce((sum, { item }) => sum + item.weight, 0);
  const reached = asked.reduce((sum, scored) => sum + scored.item.weight * (shareOfItem(scored) ?? 0), 0);
  return {
    reached,
    asked: whole,
    percent: whole === 0 ? null : (reached / whole) * 100,
    isVetoed: items.some(({ item, given }) => item.vetoBasis !== null && given.result === 'unmet'),
  };
}
