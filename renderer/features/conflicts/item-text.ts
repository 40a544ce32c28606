import { useAnswerFacts, useSchoolsText } from '#renderer/parts/item-words.ts';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { DraftItem } from '#shared/schema/template-draft.ts';
import { conflictTexts } from './texts.ts';

/** Everything of an item in which two ways of writing it may differ. */
export function useItemText(): (item: DraftItem) => string {
  const t = useTexts(conflictTexts);
  const results = useTexts(resultTexts);
  const answerFacts = useAnswerFacts();
  const schoolsText = useSchoolsText();
  /** The item asked about has no number here, where its checklist is not at hand. */
  const conditionText = (condition: Condition): string =>
    t.askedAfter(
      (condition.kind === 'result' ? condition.results.map((result) => results[result]) : condition.labels).join('、'),
    );
  return (item) =>
    [
      item.question,
      item.guide,
      item.methods.join('、'),
      item.evidence.join('、'),
      item.evidenceRequired === 0 ? '' : t.evidenceWanted(item.evidenceRequired),
      answerFacts(item)
        .map(({ label, text }) => `${label} ${text}`)
        .join(' · '),
      `× ${item.weight}`,
      item.vetoBasis ?? '',
      schoolsText(item) ?? '',
      item.showWhen === null ? '' : conditionText(item.showWhen),
      ...item.clauses.map(({ planTitle, locator }) => `${planTitle} ${clauseName(locator)}`),
    ]
      .filter((text) => text.trim() !== '')
      .join('\n');
}
