import { useCallback } from 'react';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { answerFacts, type Fact, type Measure } from './answer-facts.ts';
import { itemTexts } from './item-texts.ts';

/** How an item is answered and judged, part by part. */
export function useAnswerFacts(): (measure: Measure) => readonly Fact[] {
  const say = useTexts(itemTexts);
  return useCallback((measure) => answerFacts(measure, say), [say]);
}

export type Numbered = { readonly id: string; readonly no: string; readonly item: Pick<DraftItem, 'question'> };

/** When an item is asked, as a sentence; the earlier item by the number it has in this list. */
export function useConditionText(): (condition: Condition | null, entries: readonly Numbered[]) => string {
  const say = useTexts(itemTexts);
  const results = useTexts(resultTexts);
  return useCallback(
    (condition, entries) => {
      if (condition === null) return say.always;
      const asked = entries.find(({ id }) => id === condition.itemId);
      const name = asked === undefined ? say.goneItem : `${asked.no}“${asked.item.question}”`;
      if (condition.kind === 'result')
        return say.whenResult(name, condition.results.map((result) => results[result]).join(say.or));
      return say.whenOption(name, condition.labels.map((label) => `“${label}”`).join(say.or));
    },
    [say, results],
  );
}

/** The schools at which an item is asked; null when at all. */
export function useSchoolsText(): (item: Pick<DraftItem, 'stages' | 'schoolKinds' | 'places'>) => string | null {
  const word = useWord();
  return ({ stages, schoolKinds, places }) => {
    const told = [stages, schoolKinds, places].filter((some) => some.length > 0);
    return told.length === 0 ? null : told.map((some) => some.map(word).join('、')).join(' · ');
  };
}
