import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import type { AnswerForm } from '#shared/domain/inspection/form.ts';
import { inspectionTexts } from './texts.ts';

/** What an answer of a form is held against, in a line; null where the form says nothing of it. */
export function useStandardText(): (form: AnswerForm) => string | null {
  const say = useTexts(inspectionTexts).standards;
  return (form) => {
    switch (form.kind) {
      case 'number':
        return thresholdText(form.threshold);
      case 'score':
        return say.score(form.full, form.passAt);
      case 'ratio':
        return say.ratio(
          form.countLabel,
          form.totalLabel,
          form.threshold === null ? null : thresholdText(form.threshold),
        );
      case 'choices':
        return form.least === null ? null : say.least(form.least);
      case 'date':
        return form.latest === null ? null : say.latest(form.latest);
      case 'table':
        return form.leastRows === 0 ? null : say.leastRows(form.leastRows);
      case 'verdict':
      case 'level':
      case 'choice':
      case 'text':
      case 'signature':
      case 'photo':
        return null;
    }
  };
}
