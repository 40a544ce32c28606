import type { Answer } from '../../schema/inspection.ts';
import type { Item } from '../../schema/template.ts';
import { formOf, isAnswered, isOverruled, NOTHING_GIVEN, type AnswerForm, type Given } from './form.ts';
import type { RecordParts } from './record.ts';
import { shownItems } from './shown.ts';

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

/** How far an inspection is; counted in one way wherever it is shown. */
export type Progress = {
  readonly answered: number;
  readonly total: number;
  readonly unmet: number;
  /** Items with a veto that are not met: each alone fails the whole check. */
  readonly vetoed: readonly Item[];
};

export function progressOf(states: readonly ItemState[]): Progress {
  const unmet = states.filter((state) => resultOf(state) === 'unmet');
  return {
    answered: states.filter((state) => state.isAnswered).length,
    total: states.length,
    unmet: unmet.length,
    vetoed: unmet.map(({ item }) => item).filter(({ vetoBasis }) => vetoBasis !== null),
  };
}
