import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { LimitSlot } from './limit-slots.ts';
import { standardsTexts } from './texts.ts';

/** `≥ 2000 元`. */
export const limitText = ({ comparator, unit }: Pick<LimitSlot, 'comparator' | 'unit'>, value: number): string =>
  thresholdText({ comparator, value, upper: null, unit }).trim();

/** What a slot is about: `L6 生均教学仪器设备值 · 小学`. */
export function useSlotName(): (slot: LimitSlot) => string {
  const t = useTexts(standardsTexts).effective;
  const word = useWord();
  return ({ indicator, test, place: { stage } }) =>
    [
      indicator === null ? t.coefficient : `${indicator.id} ${indicator.name}`,
      // A test that is the whole of its indicator says the same once more.
      indicator === null || indicator.tests.length === 1 ? null : test?.label,
      stage === null ? null : word(stage),
    ]
      .filter(Boolean)
      .join(' · ');
}
