import { useTexts } from '#renderer/i18n/texts.ts';
import { percentOf, writtenRows, type Given } from '#shared/domain/inspection/form.ts';
import type { Item } from '#shared/schema/template.ts';
import { assertNever } from '#shared/util/must.ts';
import { templateTexts } from './texts.ts';

export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** What was answered besides the result, in a line; null where nothing was. */
export function useGivenText(): (item: Item, given: Given) => string | null {
  const say = useTexts(templateTexts).scores;
  return (item, { measured, value }) => {
    if (item.kind === 'number') return measured === null ? null : `${measured} ${item.threshold.unit}`;
    if (value === null) return null;
    switch (value.kind) {
      case 'level':
      case 'choice':
        return value.label;
      case 'choices':
        return value.labels.join('、') || say.noTicks;
      case 'score':
        return item.kind === 'score' ? `${value.points} / ${item.full}` : String(value.points);
      case 'ratio': {
        const percent = percentOf(value);
        return `${value.count ?? '—'} / ${value.total ?? '—'}${percent === null ? '' : ` = ${rounded(percent)}%`}`;
      }
      case 'text':
        return value.text;
      case 'date':
        return value.date;
      case 'table':
        return say.rows(writtenRows(value).length);
      case 'signature':
        return value.name;
      default:
        return assertNever(value);
    }
  };
}
