import { useUnit } from './english-names.ts';
import { formatNumber } from './format-number.ts';
import { defineTexts, useTexts } from './texts.ts';
import type { FigureState, FigureValue } from '#shared/schema/school-facts.ts';

const words = defineTexts<Record<Exclude<FigureState, 'value'> | 'yes' | 'no', string>>(
  { blank: '未填', none: '无', dash: '—', error: '公式出错', yes: '是', no: '否' },
  { blank: 'blank', none: 'none', dash: '—', error: 'formula error', yes: 'yes', no: 'no' },
);

/** A figure as shown: `12,500 元`, `未填`, `无`. Blank is not zero, so each state has its own word. */
export function useFigureText(): (figure: Pick<FigureValue, 'value' | 'state' | 'unit'>) => string {
  const t = useTexts(words);
  const unitOf = useUnit();
  return ({ value, state, unit }) => {
    if (state !== 'value' || value === null) return t[state === 'value' ? 'blank' : state];
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    const text = typeof value === 'number' ? formatNumber(value) : value;
    return unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unitOf(unit)}`;
  };
}
