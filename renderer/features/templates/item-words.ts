import { useCallback } from 'react';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { figureName } from '#shared/domain/template/figure-name.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { DraftItem, DraftThreshold } from '#shared/schema/template-draft.ts';
import { assertNever } from '#shared/util/must.ts';
import { itemTexts } from './item-texts.ts';

/** A part of how an item is answered, in words. */
export type Fact = { readonly label: string; readonly text: string };
type Measure = Pick<DraftItem, 'kind' | 'form' | 'threshold' | 'figure'>;

const BLANK = '—';
const shown = (value: string | number | null): string => (value === null || value === '' ? BLANK : String(value));
const listed = (entries: readonly string[]): string => (entries.length === 0 ? BLANK : entries.join('、'));

export const draftThresholdText = (threshold: DraftThreshold): string =>
  threshold.value === null ? BLANK : thresholdText({ ...threshold, value: threshold.value });

export const percentOfShare = (share: number): number => Math.round(share * 10_000) / 100;

/** How an item is answered and judged, part by part. */
export function useAnswerFacts(): (measure: Measure) => readonly Fact[] {
  const say = useTexts(itemTexts);
  return useCallback(
    ({ kind, form, threshold, figure }) => {
      const limit = (): Fact => ({
        label: say.comparator,
        text: threshold === null ? say.noThreshold : draftThresholdText(threshold),
      });
      const judged = (isMet: boolean | null): string => (isMet === null ? say.unjudged : isMet ? say.met : say.unmet);
      const parts = (): readonly Fact[] => {
        switch (kind) {
          case 'verdict':
          case 'text':
          case 'photo':
            return [];
          case 'number':
            return [
              limit(),
              ...(figure === null ? [] : [{ label: say.figure, text: figureName(figure, figureDictionary) ?? figure }]),
            ];
          case 'level':
            return [
              {
                label: say.facts.levels,
                text: listed(
                  form.levels.map(
                    ({ label, isMet, share }) => `${label}（${judged(isMet)}，${percentOfShare(share)}%）`,
                  ),
                ),
              },
            ];
          case 'score':
            return [
              { label: say.full, text: shown(form.full) },
              { label: say.facts.passAt, text: shown(form.passAt) },
            ];
          case 'ratio':
            return [
              { label: say.countLabel, text: shown(form.countLabel) },
              { label: say.totalLabel, text: shown(form.totalLabel) },
              limit(),
            ];
          case 'choice':
            return [
              {
                label: say.options,
                text: listed(form.options.map(({ label, isMet }) => `${label}（${judged(isMet)}）`)),
              },
            ];
          case 'choices':
            return [
              { label: say.options, text: listed(form.options.map(({ label }) => label)) },
              { label: say.facts.least, text: shown(form.least) },
            ];
          case 'date':
            return [{ label: say.facts.latest, text: shown(form.latest) }];
          case 'table':
            return [
              {
                label: say.facts.columns,
                text: listed(
                  form.columns.map(
                    ({ label, content, unit }) =>
                      `${label}（${say.contents[content]}${unit === null ? '' : `，${unit}`}）`,
                  ),
                ),
              },
              { label: say.leastRows, text: String(form.leastRows) },
            ];
          case 'signature':
            return [{ label: say.signer, text: shown(form.signer) }];
          default:
            return assertNever(kind);
        }
      };
      return [{ label: say.kind, text: say.kinds[kind] }, ...parts()];
    },
    [say],
  );
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
