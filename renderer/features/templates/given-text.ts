import { useTexts } from '#renderer/i18n/texts.ts';
import { useValueWords } from '#renderer/i18n/value-words.ts';
import { writtenRows, type Given } from '#shared/domain/inspection/form.ts';
import type { Item } from '#shared/schema/template.ts';
import { templateTexts } from './texts.ts';

export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** What was answered besides the result, short enough for a cell of a table; null where nothing was. */
export function useGivenText(): (item: Item, given: Given) => string | null {
  const say = useTexts(templateTexts).scores;
  const words = useValueWords();
  return (item, { measured, value }) => {
    if (item.kind === 'number') return measured === null ? null : `${measured} ${item.threshold.unit}`;
    if (value === null) return null;
    if (value.kind === 'score' && item.kind === 'score') return `${value.points} / ${item.full}`;
    if (value.kind === 'table') return say.rows(writtenRows(value).length);
    if (value.kind === 'signature') return value.name;
    return words(value);
  };
}
