import { percentOf, percentText, writtenRows } from '#shared/domain/inspection/form.ts';
import type { AnswerValue } from '#shared/schema/answer-form.ts';
import { formatMoment } from './moment-text.ts';
import { defineTexts, useTexts } from './texts.ts';

const texts = defineTexts(
  {
    points: (points: number) => `${points} 分`,
    noTicks: '一项没有勾',
    unknown: '未填',
    row: (cells: readonly string[]) => cells.join('，'),
    signed: (name: string, at: string) => `${name}（签名，${at}）`,
  },
  {
    points: (points: number) => `${points} points`,
    noTicks: 'nothing ticked',
    unknown: 'blank',
    row: (cells: readonly string[]) => cells.join(', '),
    signed: (name: string, at: string) => `${name} (signed ${at})`,
  },
);

/** What was answered, in words; a table row by row. */
export function useValueWords(): (value: AnswerValue) => string {
  const say = useTexts(texts);
  return (value) => {
    switch (value.kind) {
      case 'level':
      case 'choice':
        return value.label;
      case 'choices':
        return value.labels.join('、') || say.noTicks;
      case 'score':
        return say.points(value.points);
      case 'ratio': {
        const percent = percentOf(value);
        const counts = `${value.count ?? say.unknown} / ${value.total ?? say.unknown}`;
        return percent === null ? counts : `${counts} = ${percentText(percent)}`;
      }
      case 'text':
        return value.text;
      case 'date':
        return value.date;
      case 'table':
        return writtenRows(value)
          .map((row) => say.row(row))
          .join('\n');
      case 'signature':
        return say.signed(value.name, formatMoment(value.signedAt));
    }
  };
}
