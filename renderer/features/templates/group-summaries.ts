import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftEntry, DraftProblem } from '#shared/domain/template/draft.ts';
import type { GroupName } from './field-group.tsx';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { useAnswerFacts, useConditionText, useSchoolsText } from '#renderer/parts/item-words.ts';

type Numbered = DraftEntry & { readonly no: string };

/** What each group of fields says, in a line. */
export function useGroupSummaries(entry: Numbered, entries: readonly Numbered[]): (name: GroupName) => string {
  const say = useTexts(itemTexts);
  const factsOf = useAnswerFacts();
  const conditionText = useConditionText();
  const schoolsText = useSchoolsText();
  const { item } = entry;
  return (name) => {
    switch (name) {
      case 'question':
        return item.question;
      case 'answer':
        return factsOf(item)
          .map(({ label, text }, at) => (at === 0 ? text : `${label} ${text}`))
          .join(' · ');
      case 'check':
        return [...item.methods, ...item.evidence].join(' · ');
      case 'when':
        return [schoolsText(item) ?? say.allSchools, conditionText(item.showWhen, entries)].join(' · ');
      case 'score':
        return [say.weightOf(item.weight), ...(item.vetoBasis === null ? [] : [say.veto])].join(' · ');
      case 'basis':
        return [say.clausesOf(item.clauses.length), ...item.clauses.map(({ planTitle }) => planTitle)].join(' · ');
    }
  };
}

const GROUP_OF_PROBLEM: Readonly<Record<DraftProblem['kind'], GroupName | null>> = {
  title: null,
  stages: null,
  noItems: null,
  stageWithoutItems: null,
  question: 'question',
  group: 'question',
  threshold: 'answer',
  form: 'answer',
  methods: 'check',
  guide: 'check',
  evidence: 'check',
  itemStages: 'when',
  condition: 'when',
  weight: 'score',
  vetoBasis: 'score',
  clauses: 'basis',
};

/** The group whose fields mend a problem; null for one of the whole checklist. */
export const groupOfProblem = (kind: DraftProblem['kind']): GroupName | null => GROUP_OF_PROBLEM[kind];
