import { dueTexts } from '#renderer/i18n/due-texts.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useValueWords } from '#renderer/i18n/value-words.ts';
import { answerValueSchema } from '#shared/schema/answer-form.ts';
import { resultSchema, signedSchema, withoutDueDaySchema } from '#shared/schema/inspection.ts';
import type { Json } from '#shared/schema/json.ts';
import { standardSourceSchema } from '#shared/schema/indicator.ts';
import { decisionSchema, type CorrectedTarget, type Decision } from '#shared/schema/plan-review.ts';
import { profileNumberSchema, profileSwitchSchema } from '#shared/schema/profile-entity.ts';
import { figureValueSchema } from '#shared/schema/school-facts.ts';
import { draftItemSchema } from '#shared/schema/template-draft.ts';
import { useItemText } from './item-text.ts';
import { conflictTexts } from './texts.ts';

const targetText = ({ indicator, comparator, value, value2, unit }: CorrectedTarget): string =>
  `${indicator} ${comparator} ${value}${value2 === null ? '' : `—${value2}`}${unit}`;

/** What a person wrote in place of what was read; nothing where the kind of the decision says it all. */
function decisionDetails(decision: Decision): string[] {
  if ('target' in decision) return [targetText(decision.target)];
  if ('targets' in decision) return [decision.targets.map(targetText).join('；')];
  if ('task' in decision) return [decision.task.heading];
  if ('tasks' in decision) return [decision.tasks.map(({ heading }) => heading).join('；')];
  if (!('basis' in decision)) return [];
  const { title, jurisdiction, period, expiresOn } = decision.basis;
  return [[title, jurisdiction, period?.to ?? '', expiresOn ?? ''].filter((part) => part !== '').join(' · ')];
}

/** A stored value as a person reads it. */
export function useValueText(): (field: string, value: Json) => string {
  const t = useTexts(conflictTexts);
  const results = useTexts(resultTexts);
  const dueWords = useTexts(dueTexts);
  const figureText = useFigureText();
  const valueWords = useValueWords();
  const itemText = useItemText();
  return (field, value) => {
    if (value === null || value === '') return t.unset;
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (field === 'result') {
      const result = resultSchema.safeParse(value);
      if (result.success) return results[result.data];
    }
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.map(String).join('、');
    const answer = answerValueSchema.safeParse(value);
    if (answer.success) return valueWords(answer.data);
    const figure = figureValueSchema.safeParse(value);
    if (figure.success) return figureText(figure.data);
    const signed = signedSchema.safeParse(value);
    if (signed.success) return `${signed.data.kind === 'signed' ? t.signed : t.refused} ${signed.data.name}`;
    const without = withoutDueDaySchema.safeParse(value);
    if (without.success) return `${dueWords[without.data.kind]} ${without.data.reason}`;
    const number = profileNumberSchema.safeParse(value);
    if (number.success) return [number.data.value, number.data.source].filter((part) => part !== null).join(' · ');
    const turned = profileSwitchSchema.safeParse(value);
    if (turned.success) return `${turned.data.on ? t.yes : t.no} ${turned.data.from}–${turned.data.until ?? ''}`;
    const document = standardSourceSchema.safeParse(value);
    if (document.success) return document.data.document;
    const decision = decisionSchema.safeParse(value);
    if (decision.success) return [t.decisions[decision.data.kind], ...decisionDetails(decision.data)].join('：');
    const item = draftItemSchema.safeParse(value);
    if (item.success) return itemText(item.data);
    return t.complex;
  };
}
